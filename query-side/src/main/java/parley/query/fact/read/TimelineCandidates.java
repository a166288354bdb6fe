package parley.query.fact.read;

import static parley.query.fact.read.RowMappers.firstAssertionAfter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.ThingKind;
import parley.events.time.Moment;
import parley.query.fact.Interval;
import parley.query.fact.Span;
import parley.query.fact.read.Timelines.Cursor;
import parley.query.fact.read.Timelines.Entry;
import parley.query.fact.read.Timelines.Question;

/** Reads what may overlap the window of a question by its own bounds, in the timeline's order. */
final class TimelineCandidates {
    private final JdbcClient jdbc;
    private final Question question;
    private final Integer[] leftOut;

    TimelineCandidates(JdbcClient jdbc, Question question) {
        this.jdbc = jdbc;
        this.question = question;
        this.leftOut = leftOut(jdbc, question);
    }

    /** An entry that overlaps the window by its own bounds, whatever took its place. */
    record Candidate(Entry entry, long id) {
        Cursor cursor() {
            return new Cursor(entry.span().begin().earliest(), entry.said().place(), id);
        }
    }

    /** Returns the first candidates after a cursor, in order. */
    List<Candidate> after(Cursor after, int limit) {
        var columns = new RowMappers();
        var starts = starts(question.window(), after);
        return jdbc.sql(TimelineSql.CANDIDATES)
                .param("negotiation", question.negotiation().value())
                .param("kinds", kinds(question.kinds()))
                .param("spans", IntStream.rangeClosed(0, Span.LASTING).toArray())
                .param("begins", starts.stream().mapToLong(Cursor::beginEarliest).toArray())
                .param("places", starts.stream().mapToLong(Cursor::place).toArray())
                .param("ids", starts.stream().mapToLong(Cursor::assertion).toArray())
                .param("from", question.window().from())
                .param("until", question.window().until())
                .param("notKnown", firstAssertionAfter(question.position()))
                .param("position", question.position())
                .param("leftOut", leftOut)
                .param("limit", limit)
                .query((row, _) -> candidate(row, columns, question.window()))
                .list();
    }

    /** Returns where the scan of each size class begins. */
    private static List<Cursor> starts(Interval window, Cursor after) {
        return IntStream.rangeClosed(0, Span.LASTING)
                .mapToLong(size -> Span.earliestReaching((short) size, window.from()))
                .mapToObj(after::orBefore)
                .toList();
    }

    private static Candidate candidate(ResultSet row, RowMappers columns, Interval window)
            throws SQLException {
        var said = columns.assertion(row, 5);
        var over = new Moment(row.getLong("over_earliest"), row.getLong("over_latest"));
        var span = new Span(said.extent().begin(), over);
        var entry = new Entry(columns.facet(row), said, span, span.certainlyOverlaps(window));
        return new Candidate(entry, row.getLong(5));
    }

    private static Integer[] leftOut(JdbcClient jdbc, Question question) {
        return jdbc.sql(TimelineSql.LEFT_OUT)
                .param("negotiation", question.negotiation().value())
                .param("position", question.position())
                .query(Integer.class)
                .list()
                .toArray(Integer[]::new);
    }

    private static String[] kinds(Set<ThingKind> kinds) {
        var wanted = kinds.isEmpty() ? Set.of(ThingKind.values()) : kinds;
        return wanted.stream()
                .map(ThingKind::word)
                .collect(Collectors.toSet())
                .toArray(String[]::new);
    }
}
