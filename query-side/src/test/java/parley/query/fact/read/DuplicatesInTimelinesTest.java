package parley.query.fact.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
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
import parley.query.facet.FacetNames;
import parley.query.fact.FactChange.Founded;
import parley.query.fact.FactChange.Made;
import parley.query.fact.FactChange.Retracted;
import parley.query.fact.Interval;
import parley.query.fact.store.FactsDatabase;

/** A duplicate does not appear next to its original, as known at each position. */
class DuplicatesInTimelinesTest {
    private static final FactsDatabase DATABASE = FactsDatabase.fresh();
    private static final Timelines TIMELINES = new Timelines(DATABASE.jdbc());
    private static final NegotiationId GENEVA = new NegotiationId("geneva");
    private static final Thing DONBAS = new Thing(GENEVA, ThingKind.ISSUE, "donbas");
    private static final Thing DONBASS = new Thing(GENEVA, ThingKind.ISSUE, "donbass");
    private static final Thing DON = new Thing(GENEVA, ThingKind.ISSUE, "don");

    @BeforeAll
    static void marks() throws SQLException {
        DATABASE.write(
                List.of(
                        new Founded(1, DONBAS, new RecordId("r1"), raised(1)),
                        new Founded(2, DONBASS, new RecordId("r2"), raised(2)),
                        new Made(3, DONBASS, new RecordId("r3"), 3, duplicateOf("donbas")),
                        new Retracted(4, 3),
                        new Made(5, DONBASS, new RecordId("r5"), 5, duplicateOf("donbas")),
                        new Retracted(6, 1),
                        new Founded(7, DON, new RecordId("r7"), raised(3)),
                        new Made(8, DON, new RecordId("r8"), 8, duplicateOf("donbass"))));
    }

    @ParameterizedTest(name = "known at {0}: {1}")
    @CsvSource({
        "2, donbas donbass",
        "3, donbas",
        "4, donbas donbass",
        "5, donbas",
        "6, donbass",
        "7, donbass don",
        "8, donbass"
    })
    void it_leaves_the_timeline_while_it_is_marked_and_its_original_stands(
            long position, String things) {
        var question = new Timelines.Question(GENEVA, Set.of(), Interval.EVER, false, position);
        var page = TIMELINES.page(question, Timelines.Cursor.START, 10);
        assertThat(page.entries())
                .extracting(entry -> entry.facet().thing().id())
                .containsExactly(things.split(" ", -1));
    }

    private static List<AssertedValue> raised(long moment) {
        return List.of(
                new AssertedValue(FacetNames.DETAILS, "{}", Extent.THROUGHOUT, FacetForm.COURSE),
                new AssertedValue(
                        "status", "{}", Extent.from(Moment.at(moment)), FacetForm.COURSE));
    }

    private static List<AssertedValue> duplicateOf(String original) {
        return List.of(
                new AssertedValue(
                        FacetNames.DUPLICATE_OF,
                        "{\"of\":\"issue/" + original + "\"}",
                        Extent.THROUGHOUT,
                        FacetForm.COURSE));
    }
}
