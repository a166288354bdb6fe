package parley.query.read;

import java.util.List;
import parley.door.Problem;
import parley.events.Kind;
import parley.events.NegotiationId;
import parley.query.asof.Asked;
import parley.query.comparison.Comparison;
import parley.query.fact.read.AsOf;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Scope;
import parley.query.standing.Standing;
import parley.query.standing.Standings;
import parley.query.view.ThingView;

/** Answers questions about negotiations and the things in them. */
public final class Negotiations {
    private final Snapshots snapshots;
    private final Facts facts;

    Negotiations(Snapshots snapshots, Facts facts) {
        this.snapshots = snapshots;
        this.facts = facts;
    }

    /** The state of a negotiation as of both clocks. */
    public NegotiationState state(String negotiation, Question question, Filter filter) {
        return snapshots.ofNegotiation(
                negotiation,
                question,
                (asked, zone) -> {
                    var id = Snapshots.negotiation(negotiation);
                    var things = filter.things(facts, new Scope.OneNegotiation(id), asked, zone);
                    var itself =
                            things.stream()
                                    .filter(NegotiationState::isNegotiation)
                                    .findFirst()
                                    .orElseThrow(() -> notThere(negotiation));
                    var others =
                            NegotiationState.byKind(
                                    things.stream()
                                            .filter(thing -> !NegotiationState.isNegotiation(thing))
                                            .toList());
                    return new NegotiationState(asked.view(), itself, standing(id, asked), others);
                });
    }

    /** Meetings side by side. */
    public ComparisonView comparison(String negotiation, Question question) {
        return snapshots.ofNegotiation(
                negotiation,
                question,
                (asked, zone) -> {
                    var id = Snapshots.negotiation(negotiation);
                    var rows =
                            Comparison.of(
                                    things(id, Kind.MEETING, asked.asOf()),
                                    things(id, Kind.PARTY, asked.asOf()),
                                    things(id, Kind.ISSUE, asked.asOf()));
                    return new ComparisonView(asked.view(), rows);
                });
    }

    /** Meetings side by side, as of both clocks. */
    public record ComparisonView(Asked.View asOf, List<Comparison.Row> meetings) {}

    /** One thing as of both clocks. */
    public ThingAnswer thing(
            String negotiation, String kind, String thing, Question question, Filter filter) {
        return snapshots.ofNegotiation(
                negotiation,
                question,
                (asked, zone) -> {
                    var address = Addresses.thing(negotiation, kind, thing);
                    var found =
                            filter.things(facts, new Scope.OneThing(address), asked, zone).stream()
                                    .findFirst();
                    return new ThingAnswer(
                            asked.view(), found.orElseThrow(() -> notThere(address.toString())));
                });
    }

    /** A thing, with the clocks as of which it was asked for. */
    public record ThingAnswer(Asked.View asOf, ThingView thing) {}

    private Standing standing(NegotiationId negotiation, Asked asked) {
        return Standings.of(
                things(negotiation, Kind.ISSUE, asked.asOf()),
                things(negotiation, Kind.MEETING, asked.asOf()),
                moment ->
                        things(negotiation, Kind.ISSUE, new AsOf(moment, asked.asOf().position())));
    }

    private List<ThingView> things(NegotiationId negotiation, Kind kind, AsOf asOf) {
        return ThingView.all(facts.at(new Scope.OneKind(negotiation, kind), asOf));
    }

    private static RuntimeException notThere(String what) {
        return Problem.of(
                        "not-there",
                        404,
                        "It is not known as of those moments",
                        "Nothing of this address was there at that moment, as known then; leave out at and knownAt for the present.")
                .with("thing", what)
                .rejected();
    }
}
