package parley.query.oracle;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import parley.events.Thing;

/** A system that is wrong in one thing. */
record Mistake(String name, Function<History, Answers> system) {

    /** One that remembers what it was told otherwise. */
    static Mistake inMemory(String name, UnaryOperator<History> rewriting) {
        return new Mistake(name, history -> new Rewritten(history, rewriting));
    }

    /** One that knows what to answer and says something else. */
    static Mistake inSpeech(String name, UnaryOperator<Reading> saying) {
        return inHearing(
                name,
                history ->
                        (thing, facet, moments, position) ->
                                new OracleAnswers(history)
                                        .read(thing, facet, moments, position).stream()
                                                .map(saying)
                                                .toList());
    }

    /** One that was asked one thing and answers another. */
    static Mistake inHearing(String name, Function<History, Question> asked) {
        return new Mistake(name, history -> new Asked(history, asked.apply(history)));
    }

    /** One that has another rule 3. */
    static Mistake inRule(String name, AlternativeRule.Hiding hiding) {
        var rule = new AlternativeRule(hiding);
        return inHearing(
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

    @Override
    public String toString() {
        return name;
    }

    /** A facet of a thing at some moments, as known at a position. */
    interface Question {
        List<Reading> read(Thing thing, String facet, long[] moments, long position);
    }

    private record Asked(History history, Question question) implements Answers {
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
