package parley.query.fact.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.time.Extent;
import parley.events.time.Moment;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetForm;
import parley.query.fact.Facet;
import parley.query.fact.FactChange;
import parley.query.fact.FactChange.Made;
import parley.query.fact.FactChange.Retracted;
import parley.query.fact.store.FactsDatabase;

/** Lookups around powers of two, where an off-by-one error in the levels would lose rows. */
class OrdinalsTest {
    private static final FactsDatabase DATABASE = FactsDatabase.fresh();
    private static final Facts FACTS = new Facts(DATABASE.jdbc());
    private static final Thing DONBAS =
            new Thing(new NegotiationId("geneva"), ThingKind.ISSUE, "donbas");
    private static final Facet STATUS = new Facet(DONBAS, "status");
    private static final int RECORDS = 67;

    @Test
    void each_record_is_found_as_known_at_each_position() throws SQLException {
        var history = new ArrayList<FactChange>();
        for (long position = 1; position <= RECORDS; position++) {
            history.add(made(position, position));
        }
        DATABASE.write(history);

        for (long position = 1; position <= RECORDS; position++) {
            for (long at = 1; at <= RECORDS; at++) {
                assertThat(value(at, position)).contains("" + Math.min(at, position));
            }
        }
    }

    @Test
    void what_was_only_ever_taken_away_is_found_while_it_was_known() throws SQLException {
        var history = new ArrayList<FactChange>();
        for (long i = 0; i < RECORDS; i++) {
            history.add(made(2 * i + 1, 1));
            history.add(new Retracted(2 * i + 2, 2 * i + 1));
        }
        DATABASE.write(history);

        for (long position = 1; position <= 2 * RECORDS; position++) {
            var known = position % 2 == 1 ? Optional.of("" + position) : Optional.empty();
            assertThat(value(1, position)).isEqualTo(known);
        }
    }

    @Test
    void many_retractions_after_the_last_record_are_told_apart() throws SQLException {
        var history = new ArrayList<FactChange>();
        for (long position = 1; position <= RECORDS; position++) {
            history.add(made(position, RECORDS + 1 - position));
        }
        for (long i = 1; i <= RECORDS; i++) {
            history.add(new Retracted(RECORDS + i, i));
        }
        DATABASE.write(history);

        for (long i = 1; i <= RECORDS; i++) {
            // the records in order of what they are about: RECORDS, … 2, 1; the last are retracted
            var latestLeft = i < RECORDS ? Optional.of("" + (i + 1)) : Optional.empty();
            assertThat(value(RECORDS, RECORDS + i)).isEqualTo(latestLeft);
            assertThat(value(RECORDS, i)).contains("1");
        }
    }

    private static FactChange made(long position, long from) {
        var extent = Extent.from(Moment.at(from));
        var status = new AssertedValue("status", "" + position, extent, FacetForm.COURSE);
        var root = new RecordId("record-" + position);
        return new Made(position, DONBAS, root, position, List.of(status));
    }

    private static Optional<String> value(long at, long position) {
        return FACTS.of(STATUS, new AsOf(at, position)).map(reading -> reading.best().value());
    }
}
