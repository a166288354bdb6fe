package parley.query.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.events.source.Attribution;
import parley.events.time.Moment;
import parley.query.asof.TimeParameters;
import parley.query.facet.FacetValue;
import parley.query.fact.read.AssertionView;
import parley.query.fact.read.Reading;

/**
 * The state of a facet over a period of valid time.
 *
 * @param value the value of the best reading; may be an object without members, as for a strike at
 *     an unknown time
 * @param ended when that value ended, if the best reading is that it has; null if it holds
 * @param certain whether it is the only possible reading, and surely so
 * @param from when this reading begins to hold; null if it always has
 * @param until when it ceases to hold, exclusive; null if no end is known
 * @param count how many readings are possible; for a period, at its first moment
 * @param possible the best {@value parley.query.fact.Possibilities#MOST} of them, best first
 */
public record FacetView(
        @JsonInclude FacetValue value,
        @Nullable Ending ended,
        boolean certain,
        @Nullable Instant from,
        @Nullable Instant until,
        long count,
        List<PossibleView> possible) {
    /**
     * The end of a value that nothing has followed.
     *
     * @param earliest the earliest time at which it can have ended; null if unknown
     * @param latest the latest time at which it can have ended; null if unknown
     */
    public record Ending(@Nullable Instant earliest, @Nullable Instant latest) {}

    /**
     * A value that possibly holds, or possibly has ended.
     *
     * @param ended when it ended, if the reading is that it has; null if it holds
     * @param earliest the earliest time at which it can have begun; null if unknown
     * @param latest the latest time at which it can have begun; null if unknown
     * @param record the record that asserts it, by the first id of its chain
     * @param position the position of the asserting event in its newest correction
     * @param attributions the sources on which it rests; null if there are none, or more than one
     *     thing was requested
     * @param unattributed true if it rests on no source; otherwise null
     * @param restsOnRetracted what it rests on that was retracted since, as {@code source/article}
     *     or {@code record/donbas-2026-03-01}; null if there is none
     */
    public record PossibleView(
            @JsonInclude FacetValue value,
            @Nullable Ending ended,
            @Nullable Instant earliest,
            @Nullable Instant latest,
            String record,
            long position,
            @Nullable List<Attribution> attributions,
            @Nullable Boolean unattributed,
            @Nullable List<String> restsOnRetracted) {

        static PossibleView of(AssertionView assertion) {
            var begin = assertion.extent().begin();
            return new PossibleView(
                    new FacetValue(assertion.value()),
                    assertion.ended() ? ending(assertion.extent().end()) : null,
                    TimeParameters.instant(begin.earliest()),
                    TimeParameters.instant(begin.latest()),
                    assertion.root().value(),
                    assertion.position(),
                    null,
                    null,
                    null);
        }

        private static Ending ending(Moment end) {
            return new Ending(
                    TimeParameters.instant(end.earliest()), TimeParameters.instant(end.latest()));
        }

        private PossibleView with(
                @Nullable List<Attribution> sources,
                @Nullable Boolean none,
                @Nullable List<String> retracted) {
            return new PossibleView(
                    value, ended, earliest, latest, record, position, sources, none, retracted);
        }

        PossibleView attributed(List<Attribution> sources) {
            return sources.isEmpty()
                    ? with(null, true, restsOnRetracted)
                    : with(sources, null, restsOnRetracted);
        }

        PossibleView flagged(@Nullable List<String> retracted) {
            return with(attributions, unattributed, retracted);
        }
    }

    static FacetView of(Reading reading) {
        var possible = reading.possible().stream().map(PossibleView::of).toList();
        var best = possible.getFirst();
        return new FacetView(
                best.value(),
                best.ended(),
                reading.certain(),
                TimeParameters.instant(reading.stretch().from()),
                TimeParameters.instant(reading.stretch().until()),
                reading.count(),
                possible);
    }

    FacetView attributed(Map<Long, List<Attribution>> byPosition) {
        var attributed =
                possible.stream()
                        .map(view ->
                                view.attributed(
                                        byPosition.getOrDefault(view.position(), List.of())))
                        .toList();
        return new FacetView(value, ended, certain, from, until, count, attributed);
    }

    FacetView flagged(Map<Long, List<String>> byPosition) {
        var flagged =
                possible.stream()
                        .map(view -> view.flagged(byPosition.get(view.position())))
                        .toList();
        return new FacetView(value, ended, certain, from, until, count, flagged);
    }

    /** Whether its best reading rests on something that was retracted since. */
    public boolean restsOnRetracted() {
        return possible.getFirst().restsOnRetracted() != null;
    }
}
