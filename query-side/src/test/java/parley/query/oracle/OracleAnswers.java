package parley.query.oracle;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import parley.events.NegotiationId;
import parley.events.Thing;

/** Answers of the oracle in place of a system, about the same history or another. */
record OracleAnswers(History history) implements Answers {
    @Override
    public Reading read(Thing thing, String facet, long v, long position) {
        return new Oracle(history).read(thing, facet, v, new Known.UpTo(position));
    }

    @Override
    public List<Reading> read(Thing thing, String facet, long[] moments, long position) {
        var live = new Oracle(history).live(thing, facet, new Known.UpTo(position));
        return Oracle.readings(live, moments);
    }

    @Override
    public Set<Thing> things(long position) {
        return new Oracle(history).things(new Known.UpTo(position));
    }

    @Override
    public Optional<List<TimelineEntry>> timeline(
            NegotiationId negotiation, Window window, long position) {
        var timeline = new OracleTimeline(history, new Known.UpTo(position));
        return Optional.of(timeline.entries(negotiation, window));
    }

    @Override
    public OptionalLong positionBy(NegotiationId negotiation, long recorded) {
        return OptionalLong.of(history.positionBy(negotiation, recorded));
    }
}
