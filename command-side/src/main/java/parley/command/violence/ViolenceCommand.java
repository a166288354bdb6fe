package parley.command.violence;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.command.Emits;
import parley.command.FieldRules;
import parley.command.ThingCommand;
import parley.events.ThingId;
import parley.events.ValidTime;
import parley.events.violence.CasualtyFigure;
import parley.events.violence.ClashId;
import parley.events.violence.StrikeId;
import parley.events.violence.ViolenceEvent.CasualtiesRecorded;

/** The commands about a strike or a clash. */
public sealed interface ViolenceCommand extends ThingCommand
        permits StrikeCommand, ClashCommand, ViolenceCommand.RecordCasualties {

    /** See {@link CasualtiesRecorded}. */
    @Emits(
            value = CasualtiesRecorded.class,
            summary = "Records how many people came to harm in a strike or a clash.")
    record RecordCasualties(
            @Nullable StrikeId strike,
            @Nullable ClashId clash,
            List<CasualtyFigure> figures,
            @Nullable ValidTime from)
            implements ViolenceCommand {
        public RecordCasualties {
            FieldRules.check(
                    "strike",
                    (strike == null) != (clash == null),
                    "casualties must be those of either a strike or a clash");
            figures =
                    FieldRules.some(
                            "figures",
                            figures,
                            "at least one casualty figure must be given; unknown is not zero");
            FieldRules.check(
                    "figures",
                    CasualtyFigure.areDistinct(figures),
                    "each combination of harm, population, side and author may have only one figure");
            from = FieldRules.optionalMoment("from", from);
        }

        @Override
        public ThingId thing() {
            return strike != null ? strike : Objects.requireNonNull(clash);
        }
    }
}
