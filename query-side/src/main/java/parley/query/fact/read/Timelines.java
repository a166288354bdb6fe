package parley.query.fact.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.NegotiationId;
import parley.events.ThingKind;
import parley.events.time.Moment;
import parley.query.fact.Facet;
import parley.query.fact.Interval;
import parley.query.fact.Span;
import parley.query.fact.read.TimelineCandidates.Candidate;

/**
 * Reads what took place in a negotiation within a window of valid time, in order of the earliest
 * instant of its beginning; of what begins alike, by the place of its record.
 */
public final class Timelines {
    private static final int MOST_READ = 20_000;

    private final JdbcClient jdbc;
    private final int mostRead;
    private final WindowSelection selection;

    /** Creates a reader of the tables in the search path of the client's connections. */
    public Timelines(JdbcClient jdbc) {
        this(jdbc, MOST_READ);
    }

    /**
     * Creates a reader.
     *
     * @param mostRead how many candidates it reads for a page, unless the page alone is longer
     */
    Timelines(JdbcClient jdbc, int mostRead) {
        this.jdbc = jdbc;
        this.mostRead = mostRead;
        this.selection = new WindowSelection(jdbc);
    }

    /** The position between two entries, in the order of the timeline. */
    public record Cursor(long beginEarliest, long place, long assertion) {
        /** The position before all entries. */
        public static final Cursor START =
                new Cursor(Moment.BEFORE_ALL, Long.MIN_VALUE, Long.MIN_VALUE);

        /** Returns this position, or that before everything that begins at an instant or later. */
        Cursor orBefore(long instant) {
            return beginEarliest >= instant
                    ? this
                    : new Cursor(instant, Long.MIN_VALUE, Long.MIN_VALUE);
        }
    }

    /**
     * What one record asserts of one facet, in a window.
     *
     * @param span when what it tells of took place
     * @param certain whether it overlaps the window in any case
     */
    public record Entry(Facet facet, AssertionView said, Span span, boolean certain) {
        /** Whether it tells of something that happened, which nothing later replaces. */
        boolean happened() {
            return !span.over().equals(said.extent().end());
        }

        Entry certain(boolean isCertain) {
            return new Entry(facet, said, span, isCertain);
        }

        /** Returns its end: of what happened, its last moment; else the first moment after it. */
        public Moment end() {
            return happened() ? span.last() : span.over();
        }
    }

    /**
     * A part of a timeline.
     *
     * @param next the position where the next part begins; null if there are no further entries
     */
    public record Page(List<Entry> entries, @Nullable Cursor next) {}

    /**
     * A question about a timeline.
     *
     * @param kinds kinds of things; all if empty
     * @param certain whether to leave out what merely may overlap the window
     * @param position the last log position that is known
     */
    public record Question(
            NegotiationId negotiation,
            Set<ThingKind> kinds,
            Interval window,
            boolean certain,
            long position) {}

    /**
     * Returns the first entries after a cursor. There may be fewer than the limit although others
     * follow: what was replaced long before the window is passed over, and only so much of it for
     * one page.
     */
    public Page page(Question question, Cursor after, int limit) {
        var all = new TimelineCandidates(jdbc, question);
        var found = new ArrayList<Candidate>();
        var read = 0;
        var cursor = after;
        for (var size = limit + 1; read < mostRead; size = Math.min(2 * size, mostRead - read)) {
            var candidates = all.after(cursor, size);
            found.addAll(selection.of(question, candidates));
            if (found.size() > limit) {
                return page(found.subList(0, limit), found.get(limit - 1).cursor());
            }
            if (candidates.size() < size) {
                return page(found, null);
            }
            cursor = candidates.getLast().cursor();
            read += size;
        }
        return page(found, cursor);
    }

    private static Page page(List<Candidate> selected, @Nullable Cursor next) {
        return new Page(selected.stream().map(Candidate::entry).toList(), next);
    }
}
