package parley.command.violence;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import parley.command.Decider;
import parley.command.Decider.NoState;
import parley.command.Decision;
import parley.command.DecisionContext;
import parley.command.Rule;
import parley.command.violence.ClashCommand.RecordClash;
import parley.command.violence.StrikeCommand.AttributeStrike;
import parley.command.violence.StrikeCommand.RecordEffect;
import parley.command.violence.StrikeCommand.RecordStrike;
import parley.command.violence.ViolenceCommand.RecordCasualties;
import parley.events.Provenance;
import parley.events.party.PartyId;
import parley.events.violence.CasualtyFigure;
import parley.events.violence.ClashEvent.ClashRecorded;
import parley.events.violence.Side;
import parley.events.violence.StrikeEvent.EffectRecorded;
import parley.events.violence.StrikeEvent.StrikeAttributed;
import parley.events.violence.StrikeEvent.StrikeRecorded;
import parley.events.violence.ViolenceEvent;
import parley.events.violence.ViolenceEvent.CasualtiesRecorded;

/**
 * The rules of strikes and clashes. Figures of casualties may rise and fall as counts are revised,
 * and differ by author, as verdicts do. But nothing ends before it begins, no party fights on two
 * sides, and no author gives two figures at once of the same people.
 */
public final class ViolenceDecider {
    public static final Decider<ViolenceCommand, ViolenceEvent, NoState> DECIDER =
            Decider.ofStateless(
                    ViolenceCommand.class, ViolenceEvent.class, ViolenceDecider::decide);

    private ViolenceDecider() {}

    static Decision decide(ViolenceCommand command, DecisionContext context) {
        return switch (command) {
            case RecordEffect(_, _, _, _, _, _, var from, var until)
                    when context.endsBeforeItBegins(from, until) ->
                    refuse(Rule.ENDS_BEFORE_IT_BEGINS);
            case AttributeStrike(_, _, _, _, _, var from, var until)
                    when context.endsBeforeItBegins(from, until) ->
                    refuse(Rule.ENDS_BEFORE_IT_BEGINS);
            case RecordStrike(
                            var strike,
                            var title,
                            var occurred,
                            var attacker,
                            var place,
                            var targets,
                            var means,
                            var summary) ->
                    accept(
                            new StrikeRecorded(
                                    strike, title, occurred, attacker, place, targets, means,
                                    summary));
            case RecordClash record ->
                    partyTwiceIn(record.sides())
                            .map(party -> refuse(Rule.PARTY_ON_TWO_SIDES, "party", party.value()))
                            .orElseGet(() -> accept(recorded(record)));
            case RecordCasualties record -> casualties(record, context.provenance());
            case RecordEffect(
                            var strike,
                            var kinds,
                            var estimate,
                            var author,
                            var places,
                            var description,
                            var from,
                            var until) ->
                    accept(
                            new EffectRecorded(
                                    strike,
                                    kinds,
                                    estimate,
                                    author == null ? context.provenance().presumedAuthor() : author,
                                    places,
                                    description,
                                    from,
                                    until));
            case AttributeStrike(
                            var strike,
                            var author,
                            var verdict,
                            var attacker,
                            var summary,
                            var from,
                            var until) ->
                    accept(
                            new StrikeAttributed(
                                    strike, author, verdict, attacker, summary, from, until));
        };
    }

    private static ClashRecorded recorded(RecordClash record) {
        return new ClashRecorded(
                record.clash(),
                record.title(),
                record.occurred(),
                record.sides(),
                record.place(),
                record.means(),
                record.summary());
    }

    /** The presumed author of one figure may be named by another. */
    private static Decision casualties(RecordCasualties record, Provenance provenance) {
        var author = provenance.presumedAuthor();
        var figures = record.figures().stream().map(figure -> figure.by(author)).toList();
        return CasualtyFigure.areDistinct(figures)
                ? accept(
                        new CasualtiesRecorded(
                                record.strike(), record.clash(), figures, record.from()))
                : refuse(Rule.FIGURE_TWICE_BY_ITS_AUTHOR);
    }

    private static Optional<PartyId> partyTwiceIn(List<Side> sides) {
        var seen = new HashSet<PartyId>();
        return sides.stream()
                .flatMap(side -> side.parties().stream())
                .filter(party -> !seen.add(party))
                .findFirst();
    }
}
