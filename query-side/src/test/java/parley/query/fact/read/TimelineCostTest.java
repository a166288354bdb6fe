package parley.query.fact.read;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.facet.FacetForm.COURSE;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.time.Extent;
import parley.events.time.Moment;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetNames;
import parley.query.fact.FactChange;
import parley.query.fact.FactChange.Founded;
import parley.query.fact.FactChange.Made;
import parley.query.fact.Interval;
import parley.query.fact.read.Timelines.Cursor;
import parley.query.fact.read.Timelines.Page;
import parley.query.fact.read.Timelines.Question;
import parley.query.fact.store.FactWriter;
import parley.query.fact.store.FactsDatabase;

/**
 * How many assertions a page of fifty reads, of 100,000 strikes on a day each, one an hour; of an
 * occupation that has lasted since the first of them; and of an issue whose status has changed
 * 5,000 times since.
 */
@Tag("slow")
class TimelineCostTest {
    private static final FactsDatabase DATABASE = FactsDatabase.fresh();
    private static final Timelines TIMELINES = new Timelines(DATABASE.jdbc());
    private static final NegotiationId GENEVA = new NegotiationId("geneva");
    private static final Thing ISSUE = new Thing(GENEVA, ThingKind.ISSUE, "donbas");
    private static final Thing PLACE = new Thing(GENEVA, ThingKind.PLACE, "crimea");
    private static final int STRIKES = 100_000;
    private static final int CHANGES = 5_000;
    private static final int ENTRIES = 50;
    private static final long HOUR = 3_600_000_000L;
    private static final long DAY = 24 * HOUR;
    private static final long LAST = STRIKES * HOUR;

    @BeforeAll
    static void record_an_archive() throws SQLException {
        var changes =
                Stream.of(
                                Stream.of(founded(1, PLACE, "control/un", lasting(0))),
                                Stream.of(founded(2, ISSUE, "status", lasting(0))),
                                IntStream.rangeClosed(1, CHANGES)
                                        .mapToObj(TimelineCostTest::status),
                                IntStream.range(0, STRIKES).mapToObj(TimelineCostTest::strike))
                        .flatMap(part -> part)
                        .toList();
        var writer = new FactWriter();
        for (int from = 0; from < changes.size(); from += CHANGES) {
            writer.write(
                    DATABASE.connection(),
                    changes.subList(from, Math.min(changes.size(), from + CHANGES)));
            DATABASE.connection().commit();
        }
        DATABASE.jdbc().sql("set enable_seqscan = off").update();
    }

    @Test
    void a_narrow_window_reads_little_but_its_own_and_finds_what_has_lasted_for_years() {
        var found = new ArrayList<Page>();
        var window = new Interval(LAST / 2, LAST / 2 + DAY);
        var read = read(() -> page(window, Set.of(ThingKind.STRIKE, ThingKind.PLACE), found));
        assertThat(found.getFirst().entries())
                .hasSizeBetween(24, ENTRIES)
                .extracting(entry -> entry.facet().thing())
                .startsWith(PLACE);
        assertThat(read).isLessThan(1_000);
    }

    @Test
    void a_wide_window_reads_a_page_wherever_it_begins() {
        var start = TIMELINES.page(question(Interval.EVER, Set.of()), Cursor.START, ENTRIES);
        assertThat(start.entries()).hasSize(ENTRIES);
        var middle = new Cursor(LAST / 2, 0, 0);
        assertThat(read(() -> TIMELINES.page(question(Interval.EVER, Set.of()), middle, ENTRIES)))
                .isLessThan(1_000);
    }

    @Test
    void of_an_issue_that_has_changed_very_often_each_earlier_status_is_passed_over_once() {
        var found = new ArrayList<Page>();
        var window = new Interval(LAST, Moment.AFTER_ALL);
        var read = read(() -> page(window, Set.of(ThingKind.ISSUE), found));
        assertThat(found.getFirst().entries()).singleElement().matches(entry -> entry.certain());
        assertThat(found.getFirst().next()).isNull();
        assertThat(read).isLessThan(8L * CHANGES);
    }

    private static void page(Interval window, Set<ThingKind> kinds, List<Page> found) {
        found.add(TIMELINES.page(question(window, kinds), Cursor.START, ENTRIES));
    }

    private static Question question(Interval window, Set<ThingKind> kinds) {
        return new Question(GENEVA, kinds, window, false, Long.MAX_VALUE - 1);
    }

    /** Returns how many assertions PostgreSQL fetches meanwhile. */
    private static long read(Runnable page) {
        var before = fetched();
        page.run();
        return fetched() - before;
    }

    private static long fetched() {
        return DATABASE.jdbc()
                .sql(
                        "select idx_tup_fetch from pg_stat_xact_user_tables where relname = 'assertion'")
                .query(Long.class)
                .single();
    }

    private static FactChange status(int change) {
        var value =
                new AssertedValue("status", "{}", lasting(change * (LAST / CHANGES) - DAY), COURSE);
        var position = 2 + change;
        return new Made(position, ISSUE, new RecordId("s" + change), position, List.of(value));
    }

    private static FactChange strike(int number) {
        var begin = new Moment(number * HOUR, number * HOUR + DAY - 1);
        var over = new Moment(begin.earliest() + 1, begin.latest() + 1);
        var strike = new Thing(GENEVA, ThingKind.STRIKE, "s" + number);
        var occurred =
                new AssertedValue(FacetNames.OCCURRENCE, "{}", Extent.from(begin), COURSE, over);
        return founded(3L + CHANGES + number, strike, occurred);
    }

    private static FactChange founded(long position, Thing thing, String facet, Extent extent) {
        return founded(position, thing, new AssertedValue(facet, "{}", extent, COURSE));
    }

    private static FactChange founded(long position, Thing thing, AssertedValue value) {
        var details = new AssertedValue(FacetNames.DETAILS, "{}", Extent.THROUGHOUT, COURSE);
        return new Founded(position, thing, new RecordId("r" + position), List.of(details, value));
    }

    private static Extent lasting(long begin) {
        return Extent.from(Moment.at(begin));
    }
}
