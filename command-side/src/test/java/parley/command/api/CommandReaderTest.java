package parley.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.events.RecordId;
import parley.problem.Problem;
import parley.problem.ProblemException;

class CommandReaderTest {
    private static final String RAISE =
            "{'negotiation':'n','issue':'x','title':'X','category':'core'}";

    private final CommandReader reader =
            new CommandReader(new IdempotencyKeys(() -> new RecordId("own")));

    @Test
    void a_command_without_an_id_gets_one_from_parley() {
        assertThat(record(RAISE, null)).isEqualTo("own");
        assertThat(record(with("'commandId':null"), null)).isEqualTo("own");
    }

    @Test
    void the_header_gives_the_id_where_the_body_does_not() {
        assertThat(record(RAISE, "key")).isEqualTo("key");
        assertThat(record(with("'commandId':null"), "key")).isEqualTo("key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"key\"", " \"key\" ", "\"key\";v=1", "\"key\" ; v=\"1\""})
    void the_header_may_be_a_string_as_its_draft_wants_it(String header) {
        assertThat(record(RAISE, header)).isEqualTo("key");
        assertThat(record(with("'commandId':'key'"), header)).isEqualTo("key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"key", "key\"", "\"\"", "\"k\\ey\"", "\"key\" key", "\"A b\"", "a, b"})
    void a_header_that_is_neither_a_string_nor_an_id_is_refused(String header) {
        assertThat(refused(RAISE, header).more()).containsEntry("header", "Idempotency-Key");
    }

    @Test
    void body_and_header_may_give_the_same_id_but_not_different_ones() {
        assertThat(record(with("'commandId':'key'"), "key")).isEqualTo("key");
        var problem = refused(with("'commandId':'id'"), "key");
        assertThat(problem.name()).isEqualTo("invalid-header");
        assertThat(problem.detail()).contains("id in the body", "key in the header");
        assertThat(problem.more())
                .containsEntry("field", "/commandId")
                .containsEntry("header", "Idempotency-Key");
    }

    @Test
    void the_id_of_a_command_is_not_part_of_its_digest() {
        assertThat(read(with("'commandId':'id'"), null).digest())
                .isEqualTo(read(RAISE, "key").digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'recordedAt':'-999999999-01-01T00:00:00Z'   | /recordedAt | years 1 to 9999",
                "'recordedAt':'+300000-01-01T00:00:00Z'      | /recordedAt | years 1 to 9999",
                "'recordedAt':'0000-12-31T23:59:59.999999Z'  | /recordedAt | years 1 to 9999",
                "'recordedAt':'+10000-01-01T00:00:00Z'       | /recordedAt | years 1 to 9999",
                "'note':' '                                  | /note       | blank",
                "'commandId':'A b'                           | /commandId  | An id may contain a-z",
                "'raised':{'wording':'early'}                | /raised/edtf | required",
                "'category':null                             | /category   | required",
                "'under':7                                   | /under      | a string",
                "'attributions':[{'source':'s','stance':'asserts','locator':' '}] | /attributions/0/locator | blank",
                "'attributions':[{'source':'s','stance':'asserts','reportedOn':{'edtf':'2026','wording':' '}}] | /attributions/0/reportedOn/wording | blank",
                "'raised':{'edtf':'2026','inferredFrom':''}   | /raised/inferredFrom | blank",
                "'raised':{'edtf':'Y10000'}                  | /raised/edtf | years -4712 to 9999",
                "'raised':'Y10000'                           | /raised      | years -4712 to 9999",
                "'note':'a\u202Eb'                           | /note       | U+202E",
                "'raised':{'edtf':'2026','wording':'\u200B'} | /raised/wording | no visible characters",
                "'attributions':[{'source':'s','locator':'p\uDB40\uDC61'}] | /attributions/0/locator | tag letters"
            })
    void an_invalid_value_is_located(String field, String place, String words) {
        var body =
                field.startsWith("'category'")
                        ? RAISE.replace("'category':'core'", field)
                        : with(field);
        var problem = refused(body, null);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.more()).containsEntry("field", place);
        assertThat(problem.detail()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
    void recorded_times_within_the_range_are_read(String recordedAt) {
        assertThat(read(with("'recordedAt':'" + recordedAt + "'"), null).fields().recordedAt())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1} 2 | after the end",
                "{\"a\":1   | ends unexpectedly",
                "{\"a\":1]  | not valid JSON",
                "{\"a\":1,\"a\":1} | repeats a field name",
                "[]         | a JSON object"
            })
    void what_is_no_command_is_malformed(String body, String words) {
        var problem = refused(body, null);
        assertThat(problem.name()).isEqualTo("malformed-json");
        assertThat(problem.detail()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "['Olena Secret']                                 | a string",
                "{'key':'k','ciphertext':'Olena Secret'}          | a string",
                "{'Olena Secret':1}                               | a string",
                "4711                                             | a string",
                "true                                             | a string",
                "'  '                                             | blank",
                "'Olena\\u0000 Secret'                          | control character"
            })
    void an_identity_is_a_text_and_never_repeated(String identity, String words) {
        var problem = refusedSource("'identity':" + identity);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.more()).containsEntry("field", "/identity");
        assertThat(problem.detail()).contains(words);
        assertThat(problem.json()).doesNotContain("Olena", "Secret", "4711");
    }

    @Test
    void nor_is_it_repeated_where_something_else_is_wrong() {
        assertThat(refusedSource("'identity':'Olena Secret','published':7").json())
                .contains("/published")
                .doesNotContain("Olena");
        assertThat(refusedSource("'identiti':'Olena Secret'").json())
                .contains("Did you mean \\\"identity\\\"")
                .doesNotContain("Olena");
        assertThat(refusedSource("'identity':'Olena Secret','identity':'Olena Secret'").json())
                .contains("malformed-json")
                .doesNotContain("Olena");
    }

    @Test
    void what_was_read_never_prints_the_identity() {
        var read = readSource("'identity':'Olena Secret'");
        assertThat(read.identity()).isEqualTo(new PlaintextIdentity("Olena Secret"));
        assertThat(read.toString()).doesNotContain("Olena");
        assertThat(read.digest()).isEqualTo(readSource("'identity':'Another'").digest());
    }

    private Problem refusedSource(String field) {
        return catchThrowableOfType(ProblemException.class, () -> readSource(field)).problem();
    }

    private CommandReader.Read readSource(String field) {
        var body =
                "{'negotiation':'n','source':'x','type':'anonymous','description':'X','confidential':true,%s}"
                        .formatted(field);
        var json = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return reader.read("RegisterSource", json, null);
    }

    private String record(String body, @Nullable String key) {
        return read(body, key).record().value();
    }

    private CommandReader.Read read(String body, @Nullable String key) {
        var json = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return reader.read("RaiseIssue", json, key);
    }

    private Problem refused(String body, @Nullable String key) {
        return catchThrowableOfType(ProblemException.class, () -> read(body, key)).problem();
    }

    private static String with(String field) {
        return RAISE.replace("}", "," + field + "}");
    }
}
