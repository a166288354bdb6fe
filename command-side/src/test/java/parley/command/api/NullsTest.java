package parley.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.events.RecordId;
import parley.problem.ProblemException;

class NullsTest {
    private static final CommandReader READER =
            new CommandReader(new IdempotencyKeys(() -> new RecordId("own")));

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    RegisterPerson | /names/0       | {"person":"a","names":[null]}
                    RegisterPlace  | /names/0       | {"place":"a","type":"city","names":[null]}
                    RegisterPlace  | /coordinates/longitude | {"place":"a","type":"city","names":[{"text":"A"}],"coordinates":{"latitude":46.2}}
                    RegisterPlace  | /coordinates/latitude | {"place":"a","type":"city","names":[{"text":"A"}],"coordinates":{"latitude":null,"longitude":6}}
                    RecordMeeting  | /delegations/0 | {"meeting":"a","title":"A","format":"bilateral","held":"2026-01-12","access":"closed","delegations":[null]}
                    RecordMeeting  | /delegations/0/delegates/0 | {"meeting":"a","title":"A","format":"bilateral","held":"2026-01-12","access":"closed","delegations":[{"party":"a","delegates":[null]}]}
                    RecordStrike   | /targets/0     | {"strike":"a","title":"A","occurred":"2026-01-15","targets":[null]}
                    RecordStrike   | /attributions/0 | {"strike":"a","title":"A","occurred":"2026-01-15","attributions":[null]}
                    """)
    void a_null_or_a_number_left_out_is_refused_at_its_place(
            String command, String field, String json) {
        var whole = json.replaceFirst("\\{", "{\"negotiation\":\"lake-talks\",");
        assertThatThrownBy(() -> READER.read(command, whole.getBytes(StandardCharsets.UTF_8), null))
                .asInstanceOf(type(ProblemException.class))
                .satisfies(rejected -> {
                    assertThat(rejected.problem().status()).isEqualTo(400);
                    assertThat(rejected.problem().more()).containsEntry("field", field);
                    assertThat(rejected.problem().json()).doesNotContain("parley.events");
                });
    }
}
