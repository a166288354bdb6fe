package parley.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.events.SchemaName;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.query.asof.AsOfParameters;
import parley.query.asof.ResolvedQuestion;
import parley.query.duplicate.Duplicates;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Scope;
import parley.query.meeting.MeetingComparison;
import parley.query.view.FacetView;
import parley.query.view.ThingView;
import parley.query.violence.Figures;
import parley.query.violence.ViolenceFacts;

/** Reads things, and compares meetings. */
@SchemaName("Negotiations")
public final class NegotiationReads {
    private final ReadSnapshot snapshots;
    private final Facts facts;
    private final ThingReader things;
    private final Attributions attributions;
    private final RetractionFlags flags;
    private final ParkedThings parked;
    private final NameHistory names;
    private final OtherSuccessions successions;

    NegotiationReads(
            ReadSnapshot snapshots,
            Facts facts,
            Attributions attributions,
            RetractionFlags flags,
            ParkedThings parked) {
        this.snapshots = snapshots;
        this.facts = facts;
        this.things = new ThingReader(facts);
        this.attributions = attributions;
        this.flags = flags;
        this.parked = parked;
        this.names = new NameHistory(facts, flags);
        this.successions = new OtherSuccessions(facts, flags);
    }

    public ComparisonView comparison(String negotiation, AsOfParameters asOf) {
        return snapshots.ofNegotiation(
                negotiation,
                asOf,
                question -> {
                    NotFoundChecks.require(question, facts);
                    var rows =
                            MeetingComparison.of(
                                    things.ofKind(ThingKind.MEETING, question.asOf(), question),
                                    things.ofKind(ThingKind.PARTY, question.asOf(), question),
                                    things.ofKind(ThingKind.ISSUE, question.asOf(), question));
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
                flags.on(List.of(attributed), question).getFirst(),
                duplicateOf(found, question),
                figures(found, question),
                names.of(thing, question),
                successions.of(thing, question),
                parked.since(thing, question.asOf().position()));
    }

    /**
     * A thing as of both clocks.
     *
     * @param duplicateOf the address of its original; null if it is no duplicate, or the original
     *     is not there
     * @param figures what the figures about it come to; null unless it is a strike or a clash
     * @param names what it has been called at any time: the readings of each of its facets of names
     *     over all of valid time, in order; null unless it is a party, a person, a place or a
     *     source
     * @param successionOf by the id of another party, what became of that one in relation to this:
     *     the readings of its facet {@code succession/<this party>}; null if there is none
     * @param parked the position of the first event about it that Parley could not turn into facts,
     *     from which on nothing about it is shown; null if there is none
     */
    public record ThingAnswer(
            ResolvedQuestion.View asOf,
            ThingView thing,
            @Nullable String duplicateOf,
            @Nullable Figures figures,
            @Nullable Map<String, List<FacetView>> names,
            @Nullable Map<String, List<FacetView>> successionOf,
            @Nullable Long parked) {}

    private @Nullable Figures figures(ThingView found, ResolvedQuestion question) {
        return ViolenceFacts.isCounted(found)
                ? Figures.of(found, new AuthorOriginals(facts, question)::of)
                : null;
    }

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
}
