package parley.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import parley.command.Command;
import parley.command.registry.CommandRegistry;
import parley.events.RecordId;

/** Digests are stored in the log, so none may ever change. */
class CommandDigestTest {
    private static final String RAISE =
            "{'negotiation':'n','issue':'x','title':'Č','category':'core','raised':'2026-02','attributions':[{'source':'s','stance':'asserts','locator':'p. 1'}]%s}";

    private static final String CASUALTIES =
            "{'negotiation':'n','strike':'s','figures':[{'harm':'killed','population':'civilians','count':{'best':12%s}}]}";

    private final CommandReader reader =
            new CommandReader(new IdempotencyKeys(() -> new RecordId("own")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "RaiseIssue | {'negotiation':'n','issue':'x','title':'X','category':'core'} | b27e4e3212e6c7bccc0687d9e145dd1acf2785f36541abef6bb011451a58b008",
                "MarkDuplicate | {'negotiation':'n','thing':'issue/x','of':'issue/y','note':'Z','corrects':'c','recordedAt':'1991-06-01T12:00:00Z'} | f8cc602add4fdb6f35fc8fe80eafecdeb34ab56c724458d2b7da7e0e082bea82"
            })
    void a_digest_stays_what_it_was(String command, String json, String digest) {
        assertThat(digest(command, json)).isEqualTo(digest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ",'note':null",
                ",'corrects':null,'under':null,'summary':null,'commandId':'other'",
                ",'places':[]",
                ",'correlation':null,  'causation' :null"
            })
    void an_absent_a_null_and_an_empty_member_are_the_same(String members) {
        assertThat(digest("RaiseIssue", RAISE.formatted(members)))
                .isEqualTo(digest("RaiseIssue", RAISE.formatted("")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'2026-02' | {'edtf':'2026-02'}",
                "'2026-02' | {'wording':null,'edtf':'2026-02'}",
                "'Č' | 'C\u030c'",
                "'locator':'p. 1' | 'locator':'p. 1','repeats':null,'credibility':null",
            })
    void values_that_mean_the_same_are_the_same(String one, String other) {
        var whole = RAISE.formatted("");
        assertThat(whole).contains(one);
        assertThat(digest("RaiseIssue", whole.replace(one, other)))
                .isEqualTo(digest("RaiseIssue", whole));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {",'low':null", ",'high':null,'unit':null", ",'asPublished':false"})
    void so_are_parts_of_values_that_are_left_out(String members) {
        assertThat(digest("RecordCasualties", CASUALTIES.formatted(members)))
                .isEqualTo(digest("RecordCasualties", CASUALTIES.formatted("")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'core' | 'technical'",
                "'2026-02' | '2026-02-01'",
                "'2026-02' | {'edtf':'2026-02','wording':'early'}",
                "'asserts' | 'reports'",
                "'locator':'p. 1' | 'locator':'p. 1','credibility':2",
                "'attributions':[ | 'note':'N','attributions':[",
                "'attributions':[ | 'correlation':'N','attributions':[",
                "'attributions':[ | 'causation':'N','attributions':[",
                "'attributions':[ | 'corrects':'r','attributions':[",
                "'negotiation':'n' | 'negotiation':'m'"
            })
    void what_says_something_else_is_not(String one, String other) {
        var whole = RAISE.formatted("");
        assertThat(whole).contains(one);
        assertThat(digest("RaiseIssue", whole.replace(one, other)))
                .isNotEqualTo(digest("RaiseIssue", whole));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void no_command_is_another_one_and_each_is_itself_however_it_is_written(
            Class<? extends Command> command) throws IOException {
        var name = command.getSimpleName();
        var example = Paraphrase.example(command);
        assertThat(digest(name, example)).isEqualTo(digest(name, Paraphrase.of(command, example)));
        for (var other : CommandRegistry.commands()) {
            assertThat(digest(name, example).equals(digest(other, Paraphrase.example(other))))
                    .isEqualTo(command == other);
        }
    }

    static Stream<Class<? extends Command>> commands() {
        return CommandRegistry.commands().stream();
    }

    private String digest(Class<? extends Command> command, String json) {
        return digest(command.getSimpleName(), json);
    }

    private String digest(String command, String json) {
        var body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return reader.read(command, body, null).digest();
    }
}
