package parley.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static parley.eventstore.append.AppendBuilder.founding;
import static parley.eventstore.append.AppendBuilder.issue;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.events.RecordId;
import parley.events.Thing;
import parley.eventstore.append.TestLog;

class RowHashTest {
    private static final StoredEvent ROW =
            new StoredEvent(
                            7,
                            Instant.parse("2026-02-17T10:00:00.000120Z"),
                            Instant.parse("2026-02-17T10:00:00.000120Z"),
                            false,
                            issue("donbas"),
                            3,
                            new RecordId("r-2"),
                            0,
                            new RecordId("r-1"),
                            "issue-raised",
                            1,
                            UUID.fromString("019c6b0e-7b00-7000-8000-000000000001"),
                            "recorder",
                            null,
                            "because",
                            "{\"title\":\"Донбас \\\"A\\\"\"}",
                            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f"),
                            "{}",
                            HexFormat.of().parseHex("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff"),
                            new byte[0])
                    .hashed();

    private static final String CANONICAL =
            """
            {"appended_at":"2026-02-17T10:00:00.000120Z","causation":"because","command_id":"r-2",\
            "command_seq":0,"event_id":"019c6b0e-7b00-7000-8000-000000000001","kind":"issue",\
            "metadata_sha256":"9f7b66639cee7a584224b0c5486e8aea49881cb8d8df8349e56efb60de7ad082",\
            "negotiation":"geneva",\
            "payload_sha256":"0aef9ab043ec4cda1e48a2b527dc4cdde2ab8624744e5ccb60df7e626991f94a",\
            "position":7,"recorded_at":"2026-02-17T10:00:00.000120Z","recorder":"recorder",\
            "revision":1,"root":"r-1","thing":"donbas","transcribed":false,"type":"issue-raised",\
            "version":3}\
            """;

    @Test
    void the_hash_is_a_leaf_over_the_canonical_row() throws Exception {
        assertThat(RowHash.canonical(ROW)).isEqualTo(CANONICAL);
        var sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update((byte) 0);
        assertThat(ROW.hash()).isEqualTo(sha256.digest(CANONICAL.getBytes(StandardCharsets.UTF_8)));
    }

    /** Its hashes were made with sha256sum, and not by Parley. */
    @Test
    void the_guide_for_auditors_shows_this_row() throws Exception {
        assertThat(Files.readString(Path.of("../docs/auditor.md")))
                .contains(CANONICAL, HexFormat.of().formatHex(ROW.hash()), ROW.payload());
    }

    @Test
    void two_rows_with_the_same_text_have_different_salts_and_hashes() {
        try (var log = new TestLog()) {
            log.append(founding("a"));
            log.append(founding("b"));
            var rows = log.reader.after(0, 2);
            assertThat(rows)
                    .extracting(StoredEvent::metadata, row -> row.payloadSalt().length)
                    .containsOnly(tuple(rows.getFirst().metadata(), 16));
            assertThat(rows)
                    .flatExtracting(StoredEvent::payloadSalt, StoredEvent::metadataSalt)
                    .map(salt -> HexFormat.of().formatHex((byte[]) salt))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_long_text_does_not_make_a_long_leaf() {
        try (var log = new TestLog()) {
            log.append(founding("long").summary("x".repeat(20_000)));
            assertThat(RowHash.canonical(log.reader.after(0, 1).getFirst())).hasSizeLessThan(1_000);
        }
    }

    @Test
    void the_members_are_ordered_by_name() {
        var names =
                Arrays.stream(CANONICAL.substring(1).split(",(?=\")", -1))
                        .map(member -> member.substring(1, member.indexOf('"', 1)))
                        .toList();
        assertThat(names).isSorted().contains("appended_at", "version");
    }

    @Test
    void characters_are_escaped_as_in_the_canonical_form() {
        var text = "\u0000\b\t\n\u000b\f\r\u001f\"\\/\u007f\u20ac\ud83d\ude00";
        assertThat(new CanonicalJson().member("a", text).end())
                .isEqualTo(
                        "{\"a\":\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/\u007f\u20ac\ud83d\ude00\"}");
    }

    @Test
    void every_row_of_the_log_can_be_proven_by_any_reader() {
        try (var log = new TestLog()) {
            log.append(founding("a").events(3).summary("Запоріжжя \"АЕС\" \n\t 核"));
            for (int i = 0; i < 20; i++) {
                log.append(founding("a-" + i));
            }
            assertThat(log.reader.after(0, 100)).hasSize(23).allMatch(RowHash::proves);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("columns")
    void a_change_of_any_column_is_detected(RecordComponent column) throws Exception {
        assertThat(RowHash.proves(ROW)).isTrue();
        assertThat(RowHash.proves(changed(column))).isFalse();
    }

    static Stream<RecordComponent> columns() {
        return Arrays.stream(StoredEvent.class.getRecordComponents());
    }

    private static StoredEvent changed(RecordComponent column) throws Exception {
        var components = StoredEvent.class.getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            var value = components[i].getAccessor().invoke(ROW);
            values[i] = components[i].getName().equals(column.getName()) ? other(value) : value;
        }
        var types = Arrays.stream(components).map(RecordComponent::getType);
        return StoredEvent.class
                .getDeclaredConstructor(types.toArray(Class<?>[]::new))
                .newInstance(values);
    }

    private static Object other(Object value) {
        return switch (value) {
            case null -> "now present";
            case Long number -> number + 1;
            case Integer number -> number + 1;
            case Boolean flag -> !flag;
            case Instant instant -> instant.plusNanos(1_000);
            case String text -> text + " ";
            case RecordId _ -> new RecordId("another");
            case UUID _ -> new UUID(1, 2);
            case Thing _ -> issue("another");
            case byte[] bytes -> new byte[bytes.length];
            default -> throw new IllegalStateException("no other value than " + value);
        };
    }
}
