package parley.query.fact.read;

import static parley.query.fact.read.RowMappers.firstAssertionAfter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.query.fact.Interval;
import parley.query.fact.Possibilities;
import parley.query.fact.read.TimelineCandidates.Candidate;
import parley.query.fact.read.Timelines.Entry;
import parley.query.fact.read.Timelines.Question;

/**
 * Selects from a timeline's candidates those that overlap its window. What begins in the window
 * does, and what happened in it. What may have begun before it must still hold at some moment of
 * the window, which depends on what else is known of its facet.
 */
final class WindowSelection {
    private final JdbcClient jdbc;

    WindowSelection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a facet shows of an assertion at a window's first moment.
     *
     * @param crowded whether more may be possible than is kept
     * @param alone whether nothing else is possible
     * @param gone whether something has surely taken its place, for good
     */
    private record AtFirst(boolean possible, boolean crowded, boolean alone, boolean gone) {
        static final AtFirst NOTHING = new AtFirst(false, false, false, false);
    }

    /** What a facet shows of an assertion in all of a window. */
    private record AtAny(boolean possible, boolean certain) {
        static final AtAny NOTHING = new AtAny(false, false);
    }

    /** An entry that may have begun before the window. */
    private record Earlier(Entry entry, boolean certainlyBegan, AtFirst first) {
        /** Whether the window's first moment does not tell all. */
        boolean isOpen() {
            return !first.gone && (isHidden() || (entry.certain() && !first.alone));
        }

        private boolean isHidden() {
            return certainlyBegan && !first.possible && !first.crowded;
        }

        Optional<Entry> selected(AtAny any) {
            var holds = first.possible || any.possible || (first.crowded && !first.gone);
            return holds || !certainlyBegan
                    ? Optional.of(entry.certain(entry.certain() && (first.alone || any.certain)))
                    : Optional.empty();
        }
    }

    /** Returns the candidates that overlap the question's window, in their order. */
    List<Candidate> of(Question question, List<Candidate> candidates) {
        var window = question.window();
        var earlier = candidates.stream().filter(one -> isEarlier(one.entry(), window)).toList();
        var first = atFirst(question, earlier);
        var open = earlier.stream().filter(one -> of(one, window, first).isOpen()).toList();
        var any = atAny(question, open);
        return candidates.stream()
                .flatMap(one -> selected(one, window, first, any).stream())
                .filter(one -> one.entry().certain() || !question.certain())
                .toList();
    }

    private static Optional<Candidate> selected(
            Candidate one, Interval window, Map<Long, AtFirst> first, Map<Long, AtAny> any) {
        return isEarlier(one.entry(), window)
                ? of(one, window, first)
                        .selected(any.getOrDefault(one.id(), AtAny.NOTHING))
                        .map(entry -> new Candidate(entry, one.id()))
                : Optional.of(one);
    }

    private static boolean isEarlier(Entry entry, Interval window) {
        return !entry.happened() && entry.span().begin().earliest() < window.from();
    }

    private static Earlier of(Candidate one, Interval window, Map<Long, AtFirst> first) {
        return new Earlier(
                one.entry(),
                one.entry().span().certainlyBeganBefore(window.from()),
                first.getOrDefault(one.id(), AtFirst.NOTHING));
    }

    private Map<Long, AtFirst> atFirst(Question question, List<Candidate> candidates) {
        var found = new HashMap<Long, AtFirst>();
        if (!candidates.isEmpty()) {
            asked(TimelineSql.AT_FIRST, question, candidates)
                    .param("at", question.window().from())
                    .param("notKnown", firstAssertionAfter(question.position()))
                    .query(row -> {
                        var first =
                                new AtFirst(
                                        row.getBoolean(2),
                                        row.getBoolean(3),
                                        row.getBoolean(4),
                                        row.getBoolean(5));
                        found.put(row.getLong(1), first);
                    });
        }
        return found;
    }

    private Map<Long, AtAny> atAny(Question question, List<Candidate> candidates) {
        var found = new HashMap<Long, AtAny>();
        if (!candidates.isEmpty()) {
            asked(TimelineSql.AT_ANY, question, candidates)
                    .param("from", question.window().from())
                    .param("until", question.window().until())
                    .query(row -> {
                        var any = new AtAny(row.getBoolean(2), row.getBoolean(3));
                        found.put(row.getLong(1), any);
                    });
        }
        return found;
    }

    private JdbcClient.StatementSpec asked(
            String sql, Question question, List<Candidate> candidates) {
        return jdbc.sql(sql)
                .param("ids", candidates.stream().mapToLong(Candidate::id).toArray())
                .param("most", Possibilities.MOST)
                .param("position", question.position());
    }
}
