package parley.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.events.RecordId;
import parley.problem.ProblemException;

/** What is wrong in a value with parts is told at the part. */
class ValueFieldsTest {
    private static final CommandReader READER =
            new CommandReader(new IdempotencyKeys(() -> new RecordId("own")));

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    RegisterPerson | /names/0/text     | {"person":"a","names":[{"text":" "}]}
                    RegisterPerson | /names/0/language | {"person":"a","names":[{"text":"A","language":"!"}]}
                    RecordCapacity | /capacities/0/title | {"person":"a","capacities":[{"title":"–"}]}
                    RecordCapacity | /capacities/0/body  | {"person":"a","capacities":[{"title":"A","body":" "}]}
                    RegisterPlace  | /coordinates/latitude  | {"place":"a","type":"city","names":[{"text":"A"}],"coordinates":{"latitude":91,"longitude":6}}
                    RegisterPlace  | /coordinates/longitude | {"place":"a","type":"city","names":[{"text":"A"}],"coordinates":{"latitude":9,"longitude":-181}}
                    RegisterPlace  | /coordinates/precisionMetres | {"place":"a","type":"city","names":[{"text":"A"}],"coordinates":{"latitude":9,"longitude":6,"precisionMetres":-1}}
                    RegisterPlace  | /attributes/0/name  | {"place":"a","type":"city","names":[{"text":"A"}],"attributes":[{"name":" ","value":"v"}]}
                    RegisterPlace  | /attributes/0/value | {"place":"a","type":"city","names":[{"text":"A"}],"attributes":[{"name":"n","value":" "}]}
                    RecordMeeting  | /duration/length    | {"meeting":"a","title":"A","format":"bilateral","duration":{"length":"PT0S"}}
                    RecordAssessment | /likelihood/words | {"assessment":"a","judgement":"J","likelihood":{"words":" "},"author":{"party":"p"}}
                    RecordStatement | /translation/wording  | {"statement":"a","form":"verbatim","wording":"W","translation":{"wording":" ","language":"en"}}
                    RecordStatement | /translation/language | {"statement":"a","form":"verbatim","wording":"W","translation":{"wording":"W","language":"!"}}
                    RecordStrike   | /means/1 | {"strike":"a","title":"A","means":["drones"," "]}
                    RecordClash    | /sides/0/description | {"clash":"a","title":"A","sides":[{"description":" "},{"description":"B"}]}
                    RecordEffect   | /estimate/words | {"strike":"a","kinds":["without-power"],"estimate":{"words":" "}}
                    RecordEffect   | /estimate/unit  | {"strike":"a","kinds":["without-power"],"estimate":{"best":1,"unit":" "}}
                    """)
    void a_fault_is_located_in_its_part(String command, String field, String json) {
        var whole = json.replaceFirst("\\{", "{\"negotiation\":\"lake-talks\",");
        assertThatThrownBy(() -> READER.read(command, whole.getBytes(StandardCharsets.UTF_8), null))
                .asInstanceOf(type(ProblemException.class))
                .satisfies(rejected ->
                        assertThat(rejected.problem().more()).containsEntry("field", field));
    }
}
