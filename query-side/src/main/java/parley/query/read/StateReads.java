package parley.query.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.ThingKind;
import parley.events.violence.CasualtyFigure.Harm;
import parley.query.asof.AsOfParameters;
import parley.query.asof.ResolvedQuestion;
import parley.query.duplicate.Duplicates;
import parley.query.fact.read.AsOf;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Scope;
import parley.query.read.StateWindow.Place;
import parley.query.standing.Standing;
import parley.query.standing.Standings;
import parley.query.view.ThingView;
import parley.query.violence.CasualtyTotal;
import parley.query.violence.ViolenceFacts;

/** Reads the states of negotiations, whole or in pages. */
public final class StateReads {
    private final ReadSnapshot snapshots;
    private final Facts facts;
    private final ThingReader things;
    private final RetractionFlags flags;
    private final LargeReads largeReads;

    StateReads(ReadSnapshot snapshots, Facts facts, RetractionFlags flags, LargeReads largeReads) {
        this.largeReads = largeReads;
        this.snapshots = snapshots;
        this.facts = facts;
        this.things = new ThingReader(facts);
        this.flags = flags;
    }

    /** Returns the whole state, however large it is. */
    public NegotiationState whole(String negotiation, AsOfParameters asOf) {
        return page(negotiation, asOf, StateWindow.WHOLE);
    }

    /** Returns the part of the state that a window shows; further pages are as of the first. */
    NegotiationState page(String negotiation, AsOfParameters asOf, StateWindow window) {
        var place = window.place(negotiation, asOf);
        return largeReads.inTurn(
                negotiation,
                window.thingKinds(),
                asOf.during() != null,
                () ->
                        snapshots.ofNegotiation(
                                negotiation,
                                asOf,
                                place.position(),
                                question -> page(question, asOf, window, place)));
    }

    private NegotiationState page(
            ResolvedQuestion question, AsOfParameters asOf, StateWindow window, Place place) {
        var id = question.negotiation().id().value();
        var kinds = window.thingKinds();
        var all = Duplicates.leftOut(read(question, kinds));
        var itself =
                all.stream()
                        .filter(NegotiationState::isNegotiation)
                        .findFirst()
                        .orElseThrow(() -> NotFoundChecks.notThere(id));
        var others = NegotiationState.byKind(all);
        var shown = window.shown(others, place);
        var flagged = flagged(itself, shown, question);
        return new NegotiationState(
                question.view(),
                flagged.getFirst(),
                kinds.isEmpty() ? standing(question, others) : standing(question),
                casualties(question, others, kinds),
                NegotiationState.byKind(flagged),
                counts(others),
                window.next(others, shown, id, asOf, question.reached()));
    }

    /** Returns the negotiation, and the things in it of some kinds; of all, if none is named. */
    private List<ThingView> read(ResolvedQuestion question, Set<ThingKind> kinds) {
        var negotiation = question.negotiation();
        if (kinds.isEmpty()) {
            return things.read(new Scope.OneNegotiation(negotiation.id()), question);
        }
        var itself = Stream.of(new Scope.OneThing(negotiation.itself()));
        var others =
                kinds.stream()
                        .filter(kind -> kind != ThingKind.NEGOTIATION)
                        .map(kind -> new Scope.OneKind(negotiation.id(), kind));
        return Stream.<Scope>concat(itself, others)
                .flatMap(scope -> things.read(scope, question).stream())
                .toList();
    }

    /** Returns the negotiation itself and the things shown, with their flags. */
    private List<ThingView> flagged(
            ThingView itself, Map<String, List<ThingView>> shown, ResolvedQuestion question) {
        var others = shown.values().stream().flatMap(List::stream);
        return flags.on(Stream.concat(Stream.of(itself), others).toList(), question);
    }

    private static Map<String, Integer> counts(Map<String, List<ThingView>> byKind) {
        var counts = new TreeMap<String, Integer>();
        byKind.forEach((kind, all) -> counts.put(kind, all.size()));
        return counts;
    }

    /** Returns the standing at the moment of the read or, for an interval, at its end. */
    private Standing standing(ResolvedQuestion question, Map<String, List<ThingView>> read) {
        return question.during() == null
                ? standing(question, kind -> read.getOrDefault(kind.word(), List.of()))
                : standing(question);
    }

    /** Returns the same from things that are read only for it. */
    private Standing standing(ResolvedQuestion question) {
        return standing(question, kind -> things.ofKind(kind, question.asOf(), question));
    }

    /** Returns the totals at the moment of the read or, for an interval, at its end. */
    private @Nullable Map<String, Map<Harm, CasualtyTotal>> casualties(
            ResolvedQuestion question, Map<String, List<ThingView>> read, Set<ThingKind> kinds) {
        var totals = new TreeMap<String, Map<Harm, CasualtyTotal>>();
        var originals = new AuthorOriginals(facts, question);
        for (var kind : ViolenceFacts.COUNTED) {
            if (kinds.isEmpty() || kinds.contains(kind)) {
                var counted =
                        question.during() == null
                                ? read.getOrDefault(kind.word(), List.of())
                                : things.ofKind(kind, question.asOf(), question);
                totals.put(kind.word(), CasualtyTotal.of(counted, originals::of));
            }
        }
        return totals.isEmpty() ? null : totals;
    }

    private Standing standing(
            ResolvedQuestion question, Function<ThingKind, List<ThingView>> known) {
        var position = question.asOf().position();
        return Standings.of(
                known.apply(ThingKind.ISSUE),
                known.apply(ThingKind.MEETING),
                moment -> things.ofKind(ThingKind.ISSUE, new AsOf(moment, position), question));
    }
}
