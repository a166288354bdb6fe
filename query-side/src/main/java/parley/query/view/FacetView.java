package parley.query.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.events.source.Attribution;
import parley.query.asof.TimeParameters;
import parley.query.facet.FacetValue;
import parley.query.fact.read.AssertionView;
import parley.query.fact.read.Reading;

/**
 * What is known of a facet over a stretch of valid time.
 *
 * @param value the best reading; also where it is empty, as of a strike at a time unknown
 * @param certain whether it is the only one possible, and surely holds
 * @param from since when this reading holds; absent if it always has
 * @param until up to when, not included; absent if there is no end in sight
 * @param possible all readings, best first
 */
public record FacetView(
        @JsonInclude FacetValue value,
        boolean certain,
        @Nullable Instant from,
        @Nullable Instant until,
        List<PossibleView> possible) {
    /**
     * A value that may hold.
     *
     * @param earliest the earliest that it can have begun; absent if nothing is known of that
     * @param latest the latest that it can have begun; absent likewise
     * @param record the record that says so, by the first id of its chain
     * @param position the position of the event that says so in its newest correction
     * @param attributions the sources it rests on; absent where it rests on none, or one thing
     *     alone was not asked for
     * @param unattributed that it rests on none; absent otherwise
     * @param restsOnRetracted what it rests on that was retracted since, as {@code source/article}
     *     or {@code record/donbas-2026-03-01}; absent if nothing was
     */
    public record PossibleView(
            @JsonInclude FacetValue value,
            @Nullable Instant earliest,
            @Nullable Instant latest,
            String record,
            long position,
            @Nullable List<Attribution> attributions,
            @Nullable Boolean unattributed,
            @Nullable List<String> restsOnRetracted) {

        static PossibleView of(AssertionView said) {
            var begin = said.extent().begin();
            return new PossibleView(
                    new FacetValue(said.value()),
                    TimeParameters.instant(begin.earliest()),
                    TimeParameters.instant(begin.latest()),
                    said.root().value(),
                    said.position(),
                    null,
                    null,
                    null);
        }

        private PossibleView with(
                @Nullable List<Attribution> sources,
                @Nullable Boolean none,
                @Nullable List<String> retracted) {
            return new PossibleView(
                    value, earliest, latest, record, position, sources, none, retracted);
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
        return new FacetView(
                possible.getFirst().value(),
                reading.certain(),
                TimeParameters.instant(reading.stretch().from()),
                TimeParameters.instant(reading.stretch().until()),
                possible);
    }

    FacetView attributed(Map<Long, List<Attribution>> byPosition) {
        var attributed =
                possible.stream()
                        .map(p -> p.attributed(byPosition.getOrDefault(p.position(), List.of())))
                        .toList();
        return new FacetView(value, certain, from, until, attributed);
    }

    FacetView flagged(Map<Long, List<String>> byPosition) {
        var flagged = possible.stream().map(p -> p.flagged(byPosition.get(p.position()))).toList();
        return new FacetView(value, certain, from, until, flagged);
    }

    /** Whether its best reading rests on what was retracted since. */
    public boolean restsOnRetracted() {
        return possible.getFirst().restsOnRetracted() != null;
    }
}
