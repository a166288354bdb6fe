package parley.query.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.problem.Problem;
import parley.query.form.FormError.Place;
import parley.query.form.FormPage.Feedback;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The place and the words in which a form shows a problem. */
class FormErrorsTest {
    private static final CommandForms COMMANDS =
            new CommandForms(
                    json(
                            """
                            {'paths': {'/api/commands/Note': {'post': {'summary': 'Notes.', 'requestBody': {'content': {'application/json': {'schema': {
                              'type': 'object', 'required': ['negotiation', 'issue', 'parties', 'of'],
                              'properties': {
                                'commandId': {'$ref': '#/components/schemas/RecordId'},
                                'negotiation': {'$ref': '#/components/schemas/NegotiationId'},
                                'issue': {'$ref': '#/components/schemas/IssueId'},
                                'party': {'$ref': '#/components/schemas/PartyId'},
                                'parties': {'type': 'array', 'minItems': 1, 'items': {'$ref': '#/components/schemas/PartyId'}},
                                'of': {'type': 'object', 'required': ['name'], 'properties': {'name': {'type': 'string'}, 'role': {'type': 'string'}}},
                                'maybe': {'type': 'object', 'required': ['name'], 'properties': {'name': {'type': 'string'}, 'role': {'type': 'string'}}},
                                'from': {'$ref': '#/components/schemas/Moment'},
                                'until': {'$ref': '#/components/schemas/Moment'},
                                'corrects': {'$ref': '#/components/schemas/RecordId'}}}}}}}}},
                             'components': {'schemas': {
                               'RecordId': {'type': 'string'}, 'NegotiationId': {'type': 'string'},
                               'IssueId': {'type': 'string'}, 'PartyId': {'type': 'string'},
                               'Moment': {'description': 'When.', 'oneOf': [{'type': 'string'},
                                 {'type': 'object', 'required': ['edtf'], 'properties': {'edtf': {'type': 'string'}, 'wording': {'type': 'string'}}}]}}}}
                            """));

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    private static FormState written(String body) {
        return new FormState(COMMANDS, COMMANDS.named("Note").orElseThrow(), json(body));
    }

    private static FormError fault(Problem problem, String body) {
        return FormPage.of(written(body), Feedback.rejected(List.of(problem))).faults().getFirst();
    }

    private static List<String> at(Problem problem, String body) {
        return fault(problem, body).places().stream().map(Place::pointer).toList();
    }

    private static Problem rule(String name) {
        return Problem.of(name, 422, "It can't be.", "Mend it.");
    }

    @Test
    void a_reference_is_at_every_field_of_its_kind_with_its_value() {
        var dangling =
                rule("dangling-reference")
                        .with("reference", "talks/party/russia")
                        .with("standing", "retracted")
                        .with("thing", "talks/issue/russia");
        var body = "{'commandId':'c','issue':'russia','parties':['x','russia'],'party':'russia'}";
        assertThat(at(dangling, body)).containsExactly("/party", "/parties/1");
        assertThat(fault(dangling, body).detail())
                .isEqualTo(
                        "Mend it. It refers to the party “russia”, which was retracted. This concerns the issue “russia”.");
    }

    @Test
    void a_value_is_at_the_field_of_its_name() {
        assertThat(
                        at(
                                rule("position-not-held").with("party", "russia"),
                                "{'issue':'russia','party':'russia'}"))
                .containsExactly("/party");
        assertThat(
                        at(
                                rule("valid-time-to-come").with("time", "2990"),
                                "{'issue':'i','until':{'edtf':'2990','wording':'one day'}}"))
                .containsExactly("/until");
        assertThat(
                        at(
                                rule("corrects-another-command").with("corrects", "r1"),
                                "{'commandId':'r1','corrects':'r1'}"))
                .containsExactly("/corrects");
    }

    @Test
    void a_rule_that_names_no_value_is_at_the_field_that_it_is_about() {
        assertThat(
                        at(
                                rule("ends-before-it-begins").with("thing", "talks/issue/i"),
                                "{'issue':'i'}"))
                .containsExactly("/until");
    }

    @Test
    void a_fault_within_what_is_one_field_here_is_at_that_field() {
        var invalid = Problem.of("invalid-value", 400, "Invalid value", "No.");
        assertThat(at(invalid.with("field", "/from/edtf"), "{}")).containsExactly("/from");
        assertThat(at(invalid.with("field", "/parties/0/x"), "{}")).containsExactly("/parties/0");
        assertThat(at(invalid.with("field", "/nowhere"), "{}")).isEmpty();
    }

    @Test
    void what_is_not_known_to_be_recorded_is_to_be_sent_again() {
        var unavailable = Problem.of("log-unavailable", 503, "Away", "Wait.").with("record", "c");
        assertThat(fault(unavailable, "{'commandId':'c','corrects':'c'}").detail())
                .startsWith("Wait. What you entered is kept below")
                .endsWith("nothing is recorded twice.");
        assertThat(at(unavailable, "{'commandId':'c','corrects':'c'}")).isEmpty();
    }

    @Test
    void what_is_needed_is_needed_within_what_is_begun() {
        assertThat(blanks("{}"))
                .containsExactlyInAnyOrder("/negotiation", "/issue", "/parties", "/of/name");
        var all = "{'negotiation':'n','issue':'i','parties':['p'],'of':{'name':'a'}%s}";
        assertThat(blanks(all.formatted(""))).isEmpty();
        assertThat(blanks(all.formatted(",'maybe':{'role':'r'}"))).containsExactly("/maybe/name");
    }

    private static List<String> blanks(String body) {
        return written(body).inputs("").stream()
                .flatMap(FormField::blanks)
                .map(FormField::pointer)
                .toList();
    }

    @Test
    void fields_are_those_of_the_schema_and_no_others() {
        var sent =
                Set.of(
                        "/issue",
                        "/from",
                        "/from/wording",
                        "/parties/12",
                        "/of/name",
                        "/issue/0",
                        "/from/edtf",
                        "/parties",
                        "/parties/01",
                        "/parties/9999",
                        "/of",
                        "/foo",
                        "/",
                        "/from/wording/x");
        assertThat(FormParser.unknown(COMMANDS, COMMANDS.schema("Note"), sent))
                .containsExactly(
                        "/",
                        "/foo",
                        "/from/edtf",
                        "/from/wording/x",
                        "/issue/0",
                        "/of",
                        "/parties",
                        "/parties/01",
                        "/parties/9999");
    }
}
