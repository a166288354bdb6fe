package parley.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.events.SchemaName;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.query.asof.AsOfParameters;
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

/** Reads negotiations and the things in them. */
@SchemaName("Negotiations")
public final class NegotiationReads {
    private final ReadSnapshot snapshots;
    private final Facts facts;
    private final ThingReader things;
    private final Attributions attributions;
    private final RetractedDependencies retracted;
    private final ParkedThings parked;

    NegotiationReads(
            ReadSnapshot snapshots,
            Facts facts,
            Attributions attributions,
            RetractedDependencies retracted,
            ParkedThings parked) {
        this.snapshots = snapshots;
        this.facts = facts;
        this.things = new ThingReader(facts);
        this.attributions = attributions;
        this.retracted = retracted;
        this.parked = parked;
    }

    public NegotiationState state(String negotiation, AsOfParameters asOf) {
        return snapshots.ofNegotiation(negotiation, asOf, this::state);
    }

    private NegotiationState state(ResolvedQuestion question) {
        var id = question.negotiation().id();
        var all = Duplicates.leftOut(things.read(new Scope.OneNegotiation(id), question));
        var flagged = flagged(question, all);
        var itself =
                flagged.stream()
                        .filter(NegotiationState::isNegotiation)
                        .findFirst()
                        .orElseThrow(() -> NotFoundChecks.notThere(id.value()));
        var others =
                NegotiationState.byKind(
                        flagged.stream()
                                .filter(thing -> !NegotiationState.isNegotiation(thing))
                                .toList());
        return new NegotiationState(question.view(), itself, standing(question, others), others);
    }

    public ComparisonView comparison(String negotiation, AsOfParameters asOf) {
        return snapshots.ofNegotiation(
                negotiation,
                asOf,
                question -> {
                    NotFoundChecks.require(question, facts);
                    var rows =
                            MeetingComparison.of(
                                    ofKind(ThingKind.MEETING, question.asOf(), question),
                                    ofKind(ThingKind.PARTY, question.asOf(), question),
                                    ofKind(ThingKind.ISSUE, question.asOf(), question));
                    return new ComparisonView(question.view(), rows);
                });
    }

    /** A comparison of meetings as of both clocks. */
    public record ComparisonView(
            ResolvedQuestion.View asOf, @JsonInclude List<MeetingComparison.Row> meetings) {}

    /** Returns one thing as of both clocks, with its sources. */
    public ThingAnswer thing(String negotiation, String kind, String thing, AsOfParameters asOf) {
        return snapshots.ofNegotiation(
                negotiation,
                asOf,
                question ->
                        thing(
                                ThingPaths.thing(question.negotiation().id(), kind, thing),
                                question));
    }

    private ThingAnswer thing(Thing thing, ResolvedQuestion question) {
        NotFoundChecks.require(question, facts);
        var found =
                things.read(new Scope.OneThing(thing), question).stream()
                        .findFirst()
                        .orElseThrow(() -> NotFoundChecks.notThere(thing.toString()));
        var attributed = found.attributed(attributions.of(found.positions()));
        return new ThingAnswer(
                question.view(),
                flagged(question, List.of(attributed)).getFirst(),
                duplicateOf(found, question),
                parked.since(thing, question.asOf().position()));
    }

    /**
     * A thing as of both clocks.
     *
     * @param duplicateOf the address of its original; null if it is no duplicate, or the original
     *     is not there
     * @param parked the position of the first event about it that Parley could not turn into facts,
     *     from which on nothing about it is shown; null if there is none
     */
    public record ThingAnswer(
            ResolvedQuestion.View asOf,
            ThingView thing,
            @Nullable String duplicateOf,
            @Nullable Long parked) {}

    private @Nullable String duplicateOf(ThingView found, ResolvedQuestion question) {
        var negotiation = question.negotiation().id();
        var last =
                Duplicates.last(
                        found,
                        id -> {
                            var original = new Scope.OneThing(Thing.of(negotiation, id));
                            return things.read(original, question).stream().findFirst();
                        });
        return last.address().equals(found.address()) ? null : last.address();
    }

    private List<ThingView> flagged(ResolvedQuestion question, List<ThingView> unflagged) {
        var positions =
                unflagged.stream()
                        .flatMap(thing -> thing.positions().stream())
                        .collect(Collectors.toSet());
        var flags =
                retracted.of(question.negotiation().id(), question.asOf().position(), positions);
        return unflagged.stream().map(thing -> thing.flagged(flags)).toList();
    }

    /** Returns the standing at the moment of the read or, for an interval, at its end. */
    private Standing standing(ResolvedQuestion question, Map<String, List<ThingView>> read) {
        Function<ThingKind, List<ThingView>> known =
                question.during() == null
                        ? kind -> read.getOrDefault(kind.word(), List.of())
                        : kind -> ofKind(kind, question.asOf(), question);
        var position = question.asOf().position();
        return Standings.of(
                known.apply(ThingKind.ISSUE),
                known.apply(ThingKind.MEETING),
                moment -> ofKind(ThingKind.ISSUE, new AsOf(moment, position), question));
    }

    private List<ThingView> ofKind(ThingKind kind, AsOf asOf, ResolvedQuestion question) {
        var scope = new Scope.OneKind(question.negotiation().id(), kind);
        return Duplicates.leftOut(things.readAt(scope, asOf, question));
    }
}
