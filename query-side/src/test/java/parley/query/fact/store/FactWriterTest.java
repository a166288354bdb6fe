package parley.query.fact.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
import parley.query.fact.FactChange.Founded;
import parley.query.fact.FactChange.Made;
import parley.query.fact.FactChange.Retracted;
import parley.query.fact.Histories;

class FactWriterTest {
    private static final FactsDatabase DATABASE = FactsDatabase.fresh();
    private static final List<Facet> FACETS = Histories.facets(4);
    private static final Thing DONBAS =
            new Thing(new NegotiationId("geneva"), ThingKind.ISSUE, "donbas");

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void the_same_rows_come_of_any_paging_and_any_memory(
            @ForAll("histories") List<FactChange> history, @ForAll Random random)
            throws SQLException {
        DATABASE.write(history);
        var rows = DATABASE.rows();

        DATABASE.writeAnyhow(history, random);

        assertThat(DATABASE.rows()).isEqualTo(rows);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void a_facets_rectangles_never_overlap(
            @ForAll("histories") List<FactChange> history, @ForAll Random random)
            throws SQLException {
        DATABASE.writeAnyhow(history, random);

        var overlaps =
                """
                select count(*) from rectangle a join rectangle b
                    on a.facet = b.facet and a.ctid < b.ctid
                   and a.valid_from < b.valid_until and b.valid_from < a.valid_until
                   and a.opened < b.closed and b.opened < a.closed\
                """;
        assertThat(DATABASE.jdbc().sql(overlaps).query(Long.class).single()).isZero();
    }

    @Example
    void a_page_that_fails_half_way_leaves_nothing_behind() throws SQLException {
        DATABASE.empty();
        var writer = new FactWriter();
        writer.write(DATABASE.connection(), List.of(founded(1)));
        DATABASE.connection().commit();
        var before = DATABASE.rows();

        assertThatThrownBy(() ->
                        writer.write(
                                DATABASE.connection(),
                                List.of(made(2, "{}"), made(3, "no text: \0"))))
                .isInstanceOf(SQLException.class);
        DATABASE.connection().rollback();
        assertThat(DATABASE.rows()).isEqualTo(before);

        writer.write(DATABASE.connection(), List.of(made(2, "{}"), made(3, "{}")));
        DATABASE.connection().commit();
        var after = DATABASE.rows();
        DATABASE.write(List.of(founded(1), made(2, "{}"), made(3, "{}")));
        assertThat(after).isEqualTo(DATABASE.rows());
    }

    @Example
    void a_retraction_closes_and_opens_nothing_where_nothing_lay_beneath() throws SQLException {
        DATABASE.write(List.of(founded(1), new Retracted(2, 1)));

        assertThat(DATABASE.jdbc().sql("select closed from rectangle").query(Long.class).list())
                .containsExactly(2L);
    }

    @Example
    void an_event_that_founds_what_is_founded_already_is_refused() throws SQLException {
        DATABASE.empty();
        var writer = new FactWriter();
        writer.write(DATABASE.connection(), List.of(founded(1)));
        DATABASE.connection().commit();
        writer.forget();

        assertThatThrownBy(() -> writer.write(DATABASE.connection(), List.of(founded(2))))
                .isInstanceOf(SQLException.class);
    }

    @Provide
    Arbitrary<List<FactChange>> histories() {
        return Arbitraries.oneOf(Histories.of(FACETS, 40), Histories.crowds(FACETS.subList(0, 1)));
    }

    private static FactChange founded(long position) {
        return new Founded(position, DONBAS, root(position), status("{}", position));
    }

    private static FactChange made(long position, String value) {
        return new Made(position, DONBAS, root(position), position, status(value, position));
    }

    private static List<AssertedValue> status(String value, long from) {
        var extent = Extent.from(Moment.at(from));
        return List.of(new AssertedValue("status", value, extent, FacetForm.COURSE));
    }

    private static RecordId root(long position) {
        return new RecordId("record-" + position);
    }
}
