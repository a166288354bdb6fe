package parley.events.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.InvalidValue;
import parley.events.ValidTime;

/** Events about a strike or a clash. */
public sealed interface ViolenceEvent extends Event
        permits StrikeEvent, ClashEvent, ViolenceEvent.CasualtiesRecorded {

    /**
     * Casualties were reported.
     *
     * @param strike the strike; either this or the clash is given
     * @param clash the clash
     * @param figures at least one, with distinct combinations of harm, population, side and author
     * @param from since when the figures apply; absent means since its thing began
     */
    @EventType("casualties-recorded")
    record CasualtiesRecorded(
            @Nullable StrikeId strike,
            @Nullable ClashId clash,
            List<CasualtyFigure> figures,
            @Nullable ValidTime from)
            implements ViolenceEvent {
        public CasualtiesRecorded {
            if ((strike == null) == (clash == null)) {
                throw new InvalidValue("casualties must be those of either a strike or a clash");
            }
            figures = List.copyOf(figures);
            if (figures.isEmpty()) {
                throw new InvalidValue(
                        "at least one casualty figure must be given; leave the record out if none is known");
            }
            if (!CasualtyFigure.areDistinct(figures)) {
                throw new InvalidValue(
                        "each combination of harm, population, side and author may have only one figure");
            }
        }
    }
}
