package parley.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.events.Event;
import parley.events.EventType;
import parley.events.Events;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Text;
import parley.events.ValidTime;
import parley.events.source.Attribution;
import parley.events.source.Credibility;
import parley.events.source.SourceId;
import parley.events.source.Stance;

@DisplayName("A stored event")
class EventJsonTest {
    private final EventJson json = new EventJson();

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    @DisplayName(
            "is read from its golden JSON and, in its newest revision, written to the very same bytes")
    void golden(Golden golden) {
        var event = json.read(golden.type(), golden.revision(), golden.payload());
        var newest = json.typeOf(event);
        assertThat(newest.value()).isEqualTo(golden.type());
        if (golden.revision() == newest.revision()) {
            assertThat(json.write(event)).isEqualTo(golden.payload());
        }
    }

    @Test
    @DisplayName(
            "of each type and revision has a golden JSON, and there is no golden JSON of anything else")
    void everyTypeHasAGolden() {
        assertThat(goldens().map(golden -> golden.type() + "." + golden.revision()).distinct())
                .containsExactlyInAnyOrderElementsOf(everyRevision(Events.all()));
    }

    @Test
    @DisplayName("needs a golden JSON of its older revisions as well")
    void everyRevisionNeedsAGolden() {
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
    @DisplayName("may hold fields that are not known: they are ignored")
    void unknownFieldsAreIgnored() {
        var event =
                json.read(
                        "record-retracted",
                        1,
                        "{\"record\":\"r1\",\"reason\":\"typed twice\",\"mood\":{\"x\":[1]}}");
        assertThat(json.write(event)).isEqualTo("{\"record\":\"r1\",\"reason\":\"typed twice\"}");
    }

    @Test
    @DisplayName("of an unknown type or a newer revision is refused in a sentence")
    void unknownTypes() {
        assertThatThrownBy(() -> json.read("peace-broken-out", 1, "{}"))
                .isInstanceOf(UnknownEventType.class)
                .hasMessageContaining("peace-broken-out");
        assertThatThrownBy(() -> json.read("record-retracted", 2, "{}"))
                .isInstanceOf(UnknownEventType.class);
    }

    @Test
    @DisplayName("of an older revision is lifted through every upcaster in turn")
    void upcasters() {
        var shout =
                new Upcaster(
                        "sample", 1, tree -> tree.put("text", tree.get("words").asString() + "!"));
        var number = new Upcaster("sample", 2, tree -> tree.put("times", 2));
        var lifting = new EventJson(List.of(Sample.class), List.of(shout, number));
        assertThat(lifting.read("sample", 1, "{\"words\":\"hello\"}"))
                .isEqualTo(new Sample("hello!", 2));
        assertThat(lifting.read("sample", 2, "{\"text\":\"hello\"}"))
                .isEqualTo(new Sample("hello", 2));
        assertThat(lifting.read("sample", 3, "{\"text\":\"hello\",\"times\":5}"))
                .isEqualTo(new Sample("hello", 5));
    }

    @Test
    @DisplayName("keeps its record's provenance beside it")
    void provenance() {
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
            text = Text.line(text);
        }
    }
}
