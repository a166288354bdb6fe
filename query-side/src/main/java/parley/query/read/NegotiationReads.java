package parley.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.events.NegotiationId;
import parley.events.SchemaName;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.query.asof.ResolvedQuestion;
import parley.query.duplicate.Duplicates;
import parley.query.fact.read.AsOf;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Scope;
import parley.query.meeting.MeetingComparison;
import parley.query.retraction.RetractedDependencies;
import parley.query.standing.Standing;
import parley.query.standing.Standings;
import parley.query.view.ThingView;

/** Answers questions about negotiations and the things in them. */
@SchemaName("Negotiations")
public final class NegotiationReads {
    private final ReadSnapshot snapshots;
    private final Facts facts;
    private final Attributions attributions;
    private final RetractedDependencies grounds;
    private final ParkedThings parked;

    NegotiationReads(
            ReadSnapshot snapshots,
            Facts facts,
            Attributions attributions,
            RetractedDependencies grounds,
            ParkedThings parked) {
        this.snapshots = snapshots;
        this.facts = facts;
        this.attributions = attributions;
        this.grounds = grounds;
        this.parked = parked;
    }

    /** The state of a negotiation as of both clocks. */
    public NegotiationState state(String negotiation, AsOfParameters question, ReadOptions filter) {
        return snapshots.ofNegotiation(
                negotiation,
                question,
                (moment, zone) -> {
                    var asked = filter.stretched(moment, zone);
                    var id = ReadSnapshot.negotiation(negotiation);
                    var things =
                            flagged(
                                    id,
                                    asked,
                                    Duplicates.leftOut(
                                            filter.things(
                                                    facts, new Scope.OneNegotiation(id), asked)));
                    var itself =
                            things.stream()
                                    .filter(NegotiationState::isNegotiation)
                                    .findFirst()
                                    .orElseThrow(() -> NotFoundChecks.notThere(negotiation));
                    var others =
                            NegotiationState.byKind(
                                    things.stream()
                                            .filter(thing -> !NegotiationState.isNegotiation(thing))
                                            .toList());
                    return new NegotiationState(
                            asked.view(), itself, standing(id, asked, filter, others), others);
                });
    }

    /** Meetings side by side. */
    public ComparisonView comparison(String negotiation, AsOfParameters question) {
        return snapshots.ofNegotiation(
                negotiation,
                question,
                (asked, zone) -> {
                    var id = ReadSnapshot.negotiation(negotiation);
                    NotFoundChecks.require(id, facts, asked);
                    var rows =
                            MeetingComparison.of(
                                    things(id, ThingKind.MEETING, asked.asOf(), ReadOptions.NONE),
                                    things(id, ThingKind.PARTY, asked.asOf(), ReadOptions.NONE),
                                    things(id, ThingKind.ISSUE, asked.asOf(), ReadOptions.NONE));
                    return new ComparisonView(asked.view(), rows);
                });
    }

    /** Meetings side by side, as of both clocks. */
    public record ComparisonView(
            ResolvedQuestion.View asOf, @JsonInclude List<MeetingComparison.Row> meetings) {}

    /** One thing as of both clocks, with its sources. */
    public ThingAnswer thing(
            String negotiation,
            String kind,
            String thing,
            AsOfParameters question,
            ReadOptions filter) {
        return snapshots.ofNegotiation(
                negotiation,
                question,
                (moment, zone) -> {
                    var asked = filter.stretched(moment, zone);
                    var address = ThingPaths.thing(negotiation, kind, thing);
                    NotFoundChecks.require(address.negotiation(), facts, asked);
                    var found =
                            filter.things(facts, new Scope.OneThing(address), asked).stream()
                                    .findFirst()
                                    .orElseThrow(() -> NotFoundChecks.notThere(address.toString()));
                    var attributed = found.attributed(attributions.of(found.positions()));
                    return new ThingAnswer(
                            asked.view(),
                            flagged(address.negotiation(), asked, List.of(attributed)).getFirst(),
                            duplicateOf(found, address.negotiation(), filter, asked),
                            parked.since(address, asked.asOf().position()));
                });
    }

    /**
     * A thing, with the clocks as of which it was asked for.
     *
     * @param duplicateOf the address of what it is a duplicate of, if it is one and that is there
     * @param parked the position of the first event about it that Parley could not make facts of;
     *     what was recorded of it from there on is not told
     */
    public record ThingAnswer(
            ResolvedQuestion.View asOf,
            ThingView thing,
            @Nullable String duplicateOf,
            @Nullable Long parked) {}

    private @Nullable String duplicateOf(
            ThingView found,
            NegotiationId negotiation,
            ReadOptions filter,
            ResolvedQuestion asked) {
        var last =
                Duplicates.last(
                        found,
                        id -> {
                            var original = new Scope.OneThing(Thing.of(negotiation, id));
                            return filter.things(facts, original, asked).stream().findFirst();
                        });
        return last.address().equals(found.address()) ? null : last.address();
    }

    private List<ThingView> flagged(
            NegotiationId negotiation, ResolvedQuestion asked, List<ThingView> things) {
        var positions =
                things.stream()
                        .flatMap(thing -> thing.positions().stream())
                        .collect(Collectors.toSet());
        var retracted = grounds.of(negotiation, asked.asOf().position(), positions);
        return things.stream().map(thing -> thing.flagged(retracted)).toList();
    }

    /** What was read for a moment is its standing's too; a stretch has that of its close. */
    private Standing standing(
            NegotiationId negotiation,
            ResolvedQuestion asked,
            ReadOptions filter,
            Map<String, List<ThingView>> read) {
        Function<ThingKind, List<ThingView>> known =
                asked.during() == null
                        ? kind -> read.getOrDefault(kind.word(), List.of())
                        : kind -> things(negotiation, kind, asked.asOf(), filter);
        var position = asked.asOf().position();
        return Standings.of(
                known.apply(ThingKind.ISSUE),
                known.apply(ThingKind.MEETING),
                moment -> things(negotiation, ThingKind.ISSUE, new AsOf(moment, position), filter));
    }

    private List<ThingView> things(
            NegotiationId negotiation, ThingKind kind, AsOf asOf, ReadOptions filter) {
        return Duplicates.leftOut(
                filter.views(facts.at(new Scope.OneKind(negotiation, kind), asOf)));
    }
}
