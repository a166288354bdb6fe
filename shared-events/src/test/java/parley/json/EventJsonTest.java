package parley.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.events.Event;
import parley.events.EventType;
import parley.events.Events;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.TextRules;
import parley.events.ValidTime;
import parley.events.source.Attribution;
import parley.events.source.Credibility;
import parley.events.source.SourceId;
import parley.events.source.Stance;

class EventJsonTest {
    private final EventJson json = new EventJson();

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    void is_read_from_its_golden_JSON_and_in_its_newest_revision_written_to_the_very_same_bytes(
            Golden golden) {
        var event = json.read(golden.type(), golden.revision(), golden.payload());
        var newest = json.typeOf(event);
        assertThat(newest.value()).isEqualTo(golden.type());
        if (golden.revision() == newest.revision()) {
            assertThat(json.write(event)).isEqualTo(golden.payload());
        }
    }

    @Test
    void
            of_each_type_and_revision_has_a_golden_JSON_and_there_is_no_golden_JSON_of_anything_else() {
        assertThat(goldens().map(golden -> golden.type() + "." + golden.revision()).distinct())
                .containsExactlyInAnyOrderElementsOf(everyRevision(Events.all()));
    }

    @Test
    void a_stored_event_needs_a_golden_JSON_of_its_older_revisions_as_well() {
        assertThat(everyRevision(List.of(Sample.class)))
                .containsExactly("sample.1", "sample.2", "sample.3");
    }

    private static List<String> everyRevision(List<Class<? extends Event>> events) {
        return events.stream()
                .map(event -> event.getAnnotation(EventType.class))
                .flatMap(type ->
                        IntStream.rangeClosed(1, type.revision())
                                .mapToObj(revision -> type.value() + "." + revision))
                .toList();
    }

    @Test
    void a_stored_event_may_hold_fields_that_are_not_known_they_are_ignored() {
        var event =
                json.read(
                        "record-retracted",
                        1,
                        "{\"record\":\"r1\",\"reason\":\"typed twice\",\"mood\":{\"x\":[1]}}");
        assertThat(json.write(event)).isEqualTo("{\"record\":\"r1\",\"reason\":\"typed twice\"}");
    }

    @Test
    void a_stored_event_of_an_unknown_type_or_a_newer_revision_is_refused() {
        assertThatThrownBy(() -> json.read("peace-broken-out", 1, "{}"))
                .isInstanceOf(UnknownEventType.class)
                .hasMessageContaining("peace-broken-out");
        assertThatThrownBy(() -> json.read("record-retracted", 2, "{}"))
                .isInstanceOf(UnknownEventType.class);
    }

    @Test
    void a_stored_event_of_an_older_revision_is_lifted_through_every_upcaster_in_turn() {
        var first =
                new Upcaster(
                        "sample", 1, tree -> tree.put("text", tree.get("words").asString() + "!"));
        var second = new Upcaster("sample", 2, tree -> tree.put("times", 2));
        var versioned = new EventJson(List.of(Sample.class), List.of(first, second));
        assertThat(versioned.read("sample", 1, "{\"words\":\"hello\"}"))
                .isEqualTo(new Sample("hello!", 2));
        assertThat(versioned.read("sample", 2, "{\"text\":\"hello\"}"))
                .isEqualTo(new Sample("hello", 2));
        assertThat(versioned.read("sample", 3, "{\"text\":\"hello\",\"times\":5}"))
                .isEqualTo(new Sample("hello", 5));
    }

    @Test
    void a_stored_event_keeps_its_records_provenance_beside_it() {
        var attribution =
                new Attribution(
                        new SourceId("article"),
                        "p. 3",
                        ValidTime.of("2026-02-18"),
                        new Credibility(2),
                        Stance.DECLINES_TO_COMMENT,
                        null);
        var provenance =
                new Provenance(
                        new RecordId("r2"), new RecordId("r1"), List.of(attribution), "as told");
        var stored = json.writeMetadata(provenance, "ab12");
        assertThat(stored)
                .isEqualTo(
                        """
                        {"digest":"ab12","corrects":"r1","attributions":[{"source":"article","locator":"p. 3",\
                        "reportedOn":{"edtf":"2026-02-18"},"credibility":2,"stance":"declines-to-comment"}],"note":"as told"}\
                        """);
        assertThat(json.readProvenance(new RecordId("r2"), stored)).isEqualTo(provenance);
        assertThat(json.readDigest(stored)).isEqualTo("ab12");
    }

    static Stream<Golden> goldens() {
        return Golden.all().stream();
    }

    @EventType(value = "sample", revision = 3)
    record Sample(String text, int times) implements Event {
        Sample {
            text = TextRules.line(text);
        }
    }
}
