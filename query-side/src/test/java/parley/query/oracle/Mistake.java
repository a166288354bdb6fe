package parley.query.oracle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import parley.events.NegotiationId;
import parley.events.Thing;

/** A system with one mistake. */
record Mistake(String name, Function<History, Answers> system) {

    /** Returns a system that stores another history. */
    static Mistake ofStorage(String name, UnaryOperator<History> rewriting) {
        return new Mistake(name, history -> new Rewritten(history, rewriting));
    }

    /** Returns a system that changes its answers. */
    static Mistake ofAnswer(String name, UnaryOperator<Reading> change) {
        return ofQuestion(
                name,
                history ->
                        (thing, facet, moments, position) ->
                                new OracleAnswers(history)
                                        .read(thing, facet, moments, position).stream()
                                                .map(change)
                                                .toList());
    }

    /** Returns a system that answers another question. */
    static Mistake ofQuestion(String name, Function<History, Question> question) {
        return new Mistake(name, history -> new Misunderstood(history, question.apply(history)));
    }

    /** Returns a system with another rule 3. */
    static Mistake ofRule(String name, AlternativeRule.Hiding hiding) {
        var rule = new AlternativeRule(hiding);
        return ofQuestion(
                name,
                history ->
                        (thing, facet, moments, position) -> {
                            var known = new Known.UpTo(position);
                            var live = new Oracle(history).live(thing, facet, known);
                            return LongStream.of(moments)
                                    .mapToObj(v -> rule.reading(live, v))
                                    .toList();
                        });
    }

    /** Returns a system that changes its timelines. */
    static Mistake ofTimeline(
            String name, BiFunction<Window, List<TimelineEntry>, List<TimelineEntry>> change) {
        return new Mistake(name, history -> new Mistold(new OracleAnswers(history), change));
    }

    @Override
    public String toString() {
        return name;
    }

    /** Reads a facet of a thing at some moments, as known at a position. */
    interface Question {
        List<Reading> read(Thing thing, String facet, long[] moments, long position);
    }

    private record Mistold(
            Answers right, BiFunction<Window, List<TimelineEntry>, List<TimelineEntry>> change)
            implements Answers {
        @Override
        public Reading read(Thing thing, String facet, long v, long position) {
            return right.read(thing, facet, v, position);
        }

        @Override
        public List<Reading> read(Thing thing, String facet, long[] moments, long position) {
            return right.read(thing, facet, moments, position);
        }

        @Override
        public Set<Thing> things(long position) {
            return right.things(position);
        }

        @Override
        public Optional<List<TimelineEntry>> timeline(
                NegotiationId negotiation, Window window, long position) {
            return right.timeline(negotiation, window, position)
                    .map(entries -> change.apply(window, entries));
        }
    }

    private record Misunderstood(History history, Question question) implements Answers {
        @Override
        public Reading read(Thing thing, String facet, long v, long position) {
            return read(thing, facet, new long[] {v}, position).getFirst();
        }

        @Override
        public List<Reading> read(Thing thing, String facet, long[] moments, long position) {
            return question.read(thing, facet, moments, position);
        }

        @Override
        public Set<Thing> things(long position) {
            return new OracleAnswers(history).things(position);
        }
    }

    private record Rewritten(History history, UnaryOperator<History> rewriting) implements Answers {
        @Override
        public Reading read(Thing thing, String facet, long v, long position) {
            return read(thing, facet, new long[] {v}, position).getFirst();
        }

        @Override
        public List<Reading> read(Thing thing, String facet, long[] moments, long position) {
            var then = rewriting.apply(history.upTo(position));
            var live = new Oracle(then).live(thing, facet, new Known.UpTo(position));
            return Oracle.readings(live, moments);
        }

        @Override
        public Set<Thing> things(long position) {
            var then = rewriting.apply(history.upTo(position));
            return new OracleAnswers(then).things(position);
        }
    }
}
