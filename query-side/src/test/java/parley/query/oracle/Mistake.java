package parley.query.oracle;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import parley.events.Thing;

/** A system that is wrong in one thing. */
record Mistake(String name, Function<History, Answers> system) {

    /** One that remembers what it was told otherwise. */
    static Mistake inMemory(String name, UnaryOperator<History> rewriting) {
        return new Mistake(name, history -> new Rewritten(history, rewriting));
    }

    /** One that knows what to answer and says something else. */
    static Mistake inSpeech(String name, UnaryOperator<Reading> saying) {
        return new Mistake(
                name,
                history ->
                        new Asked(
                                history,
                                (thing, facet, v, position) ->
                                        saying.apply(read(history, thing, facet, v, position))));
    }

    /** One that was asked one thing and answers another. */
    static Mistake inHearing(String name, Function<History, Question> asked) {
        return new Mistake(name, history -> new Asked(history, asked.apply(history)));
    }

    /** One that has another rule 3. */
    static Mistake inRule(String name, OtherRule.Hiding hiding) {
        return new Mistake(
                name,
                history ->
                        new Asked(
                                history,
                                (thing, facet, v, position) ->
                                        new OtherRule(hiding)
                                                .reading(
                                                        new Oracle(history)
                                                                .live(
                                                                        thing,
                                                                        facet,
                                                                        new Known.UpTo(position)),
                                                        v)));
    }

    static Reading read(History history, Thing thing, String facet, long v, long position) {
        return new OracleAnswers(history).read(thing, facet, v, position);
    }

    @Override
    public String toString() {
        return name;
    }

    /** A facet of a thing at a moment, as known at a position. */
    interface Question {
        Reading read(Thing thing, String facet, long v, long position);
    }

    private record Asked(History history, Question question) implements Answers {
        @Override
        public Reading read(Thing thing, String facet, long v, long position) {
            return question.read(thing, facet, v, position);
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
