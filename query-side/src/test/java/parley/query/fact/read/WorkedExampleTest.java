package parley.query.fact.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.time.Extent;
import parley.events.time.Moment;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetForm;
import parley.query.fact.Facet;
import parley.query.fact.FactChange.Corrected;
import parley.query.fact.FactChange.Founded;
import parley.query.fact.FactChange.Made;
import parley.query.fact.FactChange.Retracted;
import parley.query.fact.store.FactsDatabase;

class WorkedExampleTest {
    private static final FactsDatabase DATABASE = FactsDatabase.fresh();
    private static final Facts FACTS = new Facts(DATABASE.jdbc());
    private static final Thing DONBAS =
            new Thing(new NegotiationId("geneva"), ThingKind.ISSUE, "donbas");

    private static final long MONDAY = 1;
    private static final long TUESDAY = 2;
    private static final long WEDNESDAY = 3;
    private static final long THURSDAY = 4;
    private static final long FRIDAY = 5;

    @BeforeAll
    static void aWeek() throws SQLException {
        var mondays = new RecordId("mondays");
        var tuesdays = new RecordId("tuesdays");
        var wednesdays = new RecordId("wednesdays");
        DATABASE.write(
                List.of(
                        new Founded(MONDAY, DONBAS, mondays, from(1, "deadlocked")),
                        new Made(TUESDAY, DONBAS, tuesdays, TUESDAY, from(10, "progress")),
                        new Made(WEDNESDAY, DONBAS, wednesdays, WEDNESDAY, from(5, "discussed")),
                        new Corrected(THURSDAY, DONBAS, tuesdays, TUESDAY, from(12, "progress")),
                        new Retracted(FRIDAY, WEDNESDAY)));
    }

    @ParameterizedTest(name = "known at {0}: {1}, {2}, {3}, {4}")
    @CsvSource({
        "1, deadlocked, deadlocked, deadlocked, deadlocked",
        "2, deadlocked, deadlocked, progress, progress",
        "3, deadlocked, discussed, progress, progress",
        "4, deadlocked, discussed, discussed, progress",
        "5, deadlocked, deadlocked, deadlocked, progress"
    })
    void it_is_answered_at_each_moment_as_known_on_each_day(
            long position, String third, String sixth, String eleventh, String thirteenth) {
        assertThat(status(3, position)).isEqualTo(third);
        assertThat(status(6, position)).isEqualTo(sixth);
        assertThat(status(11, position)).isEqualTo(eleventh);
        assertThat(status(13, position)).isEqualTo(thirteenth);
    }

    private static List<AssertedValue> from(long day, String status) {
        var extent = Extent.from(Moment.at(day));
        return List.of(new AssertedValue("status", status, extent, FacetForm.COURSE));
    }

    private static String status(long day, long position) {
        var reading = FACTS.of(new Facet(DONBAS, "status"), new AsOf(day, position)).orElseThrow();
        assertThat(reading.certain()).isTrue();
        return reading.best().value();
    }
}
