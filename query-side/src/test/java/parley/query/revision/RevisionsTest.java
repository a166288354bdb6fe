package parley.query.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.query.LogRows;
import parley.query.revision.Revision.Standing;
import tools.jackson.databind.node.StringNode;

class RevisionsTest {
    private static final Thing DONBAS =
            new Thing(new NegotiationId("geneva"), ThingKind.ISSUE, "donbas");

    private final LogRows log = new LogRows();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_event_that_this_version_cannot_read_is_shown_as_it_is_stored() {
        log.live(DONBAS, "unknown", null, "issue-enchanted", "{\"issue\":\"donbas\"}");
        var head = log.live(DONBAS, "broken", null, "issue-raised", "{\"issue\":7}");

        var revisions = revisions(0, head, 10);

        assertThat(revisions)
                .extracting(Revision::type)
                .containsExactly("issue-enchanted", "issue-raised");
        assertThat(revisions.getLast().event().path("issue").asInt()).isEqualTo(7);
    }

    @Test
    void a_page_tells_what_became_of_its_records_on_later_pages() {
        status("first", null, "{\"status\":\"stalled\"}");
        status("second", "first", "{\"status\":\"progress\"}");
        var head = status("third", "first", "{\"status\":\"agreed\"}");

        assertThat(revisions(0, head, 1)).extracting(Revision::by).containsExactly("second");
        assertThat(revisions(0, head, 9))
                .extracting(Revision::by)
                .containsExactly("second", "third", null);
        assertThat(revisions(0, head - 1, 9))
                .extracting(Revision::by)
                .containsExactly("second", null);
        assertThat(revisions(0, head, 9))
                .extracting(Revision::standing)
                .containsExactly(Standing.CORRECTED, Standing.CORRECTED, Standing.STANDS);
    }

    @Test
    void a_correction_names_the_fields_that_it_has_otherwise_than_the_one_before() {
        status("first", null, "{\"status\":\"stalled\",\"from\":\"2026\"}");
        status("other", null, "{\"status\":\"raised\"}");
        status("second", "first", "{\"status\":\"progress\",\"from\":\"2026\"}");
        var head = status("third", "first", "{\"status\":\"progress\",\"summary\":\"S\"}");

        var revisions = revisions(0, head, 9);

        assertThat(revisions.get(0).changed()).isNull();
        assertThat(revisions.get(1).changed()).isNull();
        assertThat(revisions.get(2).changed())
                .containsExactly(
                        new ChangedField(
                                "status",
                                StringNode.valueOf("stalled"),
                                StringNode.valueOf("progress")));
        assertThat(revisions.get(3).changed())
                .containsExactly(
                        new ChangedField("from", StringNode.valueOf("2026"), null),
                        new ChangedField("summary", null, StringNode.valueOf("S")));
        assertThat(revisions(3, head, 9).getFirst().changed())
                .isEqualTo(revisions.get(3).changed());
    }

    @Test
    void of_what_is_sealed_it_tells_that_it_is_and_of_another_identity_nothing() {
        var sealed = "{\"description\":\"%s\",\"identity\":{\"key\":\"k\",\"ciphertext\":\"%s\"}}";
        status("first", null, "{\"description\":\"A\"}");
        status("second", "first", sealed.formatted("A", "c2VhbGVk"));
        var head = status("third", "first", sealed.formatted("B", "b3RoZXI"));

        var revisions = revisions(0, head, 9);

        assertThat(revisions.toString()).doesNotContain("c2VhbGVk", "b3RoZXI", "ciphertext");
        assertThat(revisions.get(1).changed())
                .containsExactly(new ChangedField("identity", null, StringNode.valueOf("sealed")));
        assertThat(revisions.get(2).event().path("identity").asString()).isEqualTo("sealed");
        assertThat(revisions.get(2).changed())
                .extracting(ChangedField::field)
                .containsExactly("description");
    }

    @Test
    void a_retraction_takes_down_its_chain_from_its_position_on() {
        status("first", null, "{}");
        var corrected = status("second", "first", "{}");
        var head = log.retraction(DONBAS, "undo", "first");

        assertThat(revisions(0, corrected, 9))
                .extracting(Revision::standing)
                .containsExactly(Standing.CORRECTED, Standing.STANDS);
        assertThat(revisions(0, head, 9))
                .extracting(Revision::standing)
                .containsExactly(Standing.RETRACTED, Standing.RETRACTED, Standing.STANDS);
        assertThat(revisions(0, head, 9))
                .extracting(Revision::by)
                .containsExactly("undo", "undo", null);
    }

    @Test
    void what_a_retracted_retraction_took_away_stands_again() {
        status("first", null, "{}");
        log.retraction(DONBAS, "undo", "first");
        var back = log.retraction(DONBAS, "redo", "undo", "first", null);
        var gone = log.retraction(DONBAS, "again", "redo", "first", "undo");

        var returned = revisions(0, back, 9);
        assertThat(returned)
                .extracting(Revision::standing)
                .containsExactly(Standing.STANDS, Standing.RETRACTED, Standing.STANDS);
        assertThat(returned).extracting(Revision::by).containsExactly(null, "redo", null);

        var fallen = revisions(0, gone, 9);
        assertThat(fallen)
                .extracting(Revision::standing)
                .containsExactly(
                        Standing.RETRACTED, Standing.STANDS, Standing.RETRACTED, Standing.STANDS);
        assertThat(fallen).extracting(Revision::by).containsExactly("undo", null, "again", null);
    }

    @Test
    void what_became_of_a_page_is_found_without_reading_the_rest_of_the_stream() {
        var plan =
                log.client()
                        .sql(
                                """
                                explain select command_id from log.event
                                 where negotiation = 'geneva' and root = 'first' and command_seq = 0
                                   and position > 1 and position <= 9
                                 order by position limit 1
                                """)
                        .query(String.class)
                        .list();
        assertThat(String.join(" ", plan)).contains("event_root");
    }

    private long status(String record, @Nullable String root, String event) {
        return log.live(DONBAS, record, root, "issue-status-recorded", event);
    }

    private List<Revision> revisions(long from, long known, int limit) {
        var page = log.reader().part(DONBAS, from, known, limit).events();
        var fates = new RecordOutcomes(log.client()).of(DONBAS, page, known);
        return new Revisions().of(page, fates, Map.of());
    }
}
