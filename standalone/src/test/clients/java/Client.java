import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.CommandsIssueApi;
import org.openapitools.client.api.CommandsNegotiationApi;
import org.openapitools.client.api.ReadsApi;
import org.openapitools.client.model.DetailedMoment;
import org.openapitools.client.model.DryRunAnswerWouldBe;
import org.openapitools.client.model.IssueClass;
import org.openapitools.client.model.IssueStatus;
import org.openapitools.client.model.IssueStatusValue;
import org.openapitools.client.model.Moment;
import org.openapitools.client.model.NegotiationState;
import org.openapitools.client.model.OpenNegotiation;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.RaiseIssue;
import org.openapitools.client.model.RecordIssueStatus;

/** Uses the client that openapi-generator makes for Java: java Client ADDRESS EXAMPLES. */
class Client {
    private static final String NEGOTIATION = "client-java";
    private static final String DOSSIER = "geneva-talks";

    private final String address;
    private final ApiClient api = new ApiClient();
    private final ObjectMapper json = api.getObjectMapper();
    private final CommandsIssueApi issues;
    private final ReadsApi reads;

    private Client(String address) {
        this.address = address;
        api.updateBaseUri(address);
        issues = new CommandsIssueApi(api);
        reads = new ReadsApi(api);
    }

    public static void main(String[] arguments) throws Exception {
        var client = new Client(arguments[0]);
        client.everyCommandComesOutAsItWentIn(Path.of(arguments[1]));
        client.aStateLosesNothing();
        client.records();
        client.readsAProblem();
        System.out.println("done");
    }

    private void everyCommandComesOutAsItWentIn(Path examples) throws Exception {
        for (var example : json.readTree(examples.toFile()).properties()) {
            var type = Class.forName("org.openapitools.client.model." + example.getKey());
            var command = json.treeToValue(example.getValue(), type);
            sameJson(example.getKey(), plain(example.getValue()), plain(written(command)));
        }
    }

    private JsonNode written(Object value) throws Exception {
        return json.readTree(json.writeValueAsString(value));
    }

    /** Leaves out what the client writes where nothing was set: lists, maps, and a default. */
    private static JsonNode plain(JsonNode value) {
        if (value instanceof ObjectNode object) {
            object.removeIf(field -> field.isContainerNode() && field.isEmpty());
            if (!object.path("asPublished").asBoolean(true)) {
                object.remove("asPublished");
            }
        }
        value.forEach(Client::plain);
        return value;
    }

    private void aStateLosesNothing() throws Exception {
        var answer = URI.create(address + "/api/negotiations/" + DOSSIER).toURL().openStream();
        var read = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        var withoutLastZeros = read.replaceAll("(\\.\\d*[1-9])0+Z", "$1Z");
        sameJson("", plain(json.readTree(withoutLastZeros)), plain(written(state(DOSSIER, null))));
    }

    private NegotiationState state(String negotiation, Integer position) throws ApiException {
        return reads.readNegotiation(
                negotiation, null, null, null, null, null, null, null, position, null, null);
    }

    private void records() throws Exception {
        new CommandsNegotiationApi(api)
                .openNegotiation(
                        new OpenNegotiation()
                                .negotiation(NEGOTIATION)
                                .title("A client in Java")
                                .zone("Europe/Zurich"),
                        null,
                        null,
                        null);
        issues.raiseIssue(
                new RaiseIssue()
                        .negotiation(NEGOTIATION)
                        .issue("ferry")
                        .title("The ferry")
                        .category(IssueClass.CORE)
                        .raised(new Moment("2026-01")),
                null,
                null,
                null);
        issues.recordIssueStatus(
                status(IssueStatus.UNDER_DISCUSSION, new Moment("2026-01-13")), null, null, null);
        var deadlocked =
                status(
                        IssueStatus.DEADLOCKED,
                        new Moment(
                                new DetailedMoment()
                                        .edtf("2026-02-17")
                                        .wording("on Tuesday")
                                        .inferredFrom("the date of the report")));
        var receipt = issues.recordIssueStatus(deadlocked, null, null, null);
        same("record", "deadlocked", receipt.getRecord());
        same("thing", NEGOTIATION + "/issue/ferry", receipt.getThing());
        same("repeated", false, receipt.getRepeated());
        same("a dry run", false, receipt.getDryRun());
        same("repeated", true, issues.recordIssueStatus(deadlocked, null, null, null).getRepeated());

        var agreed = status(IssueStatus.AGREED, new Moment("2026-03-01"));
        var would = issues.recordIssueStatus(agreed, true, null, null);
        same("a dry run", true, would.getDryRun());
        var events = would.getEvents().stream().map(DryRunAnswerWouldBe::getType).toList();
        same("events", List.of("issue-status-recorded"), events);

        var position = Math.toIntExact(receipt.getPositions().getLast());
        var ferry = state(NEGOTIATION, position).getThings().get("issue").getFirst();
        var facet = ferry.getFacets().get("status").getFirst();
        var value = json.convertValue(facet.getValue(), IssueStatusValue.class);
        same("status", IssueStatus.DEADLOCKED, value.getStatus());
    }

    private static RecordIssueStatus status(IssueStatus status, Moment from) {
        return new RecordIssueStatus()
                .negotiation(NEGOTIATION)
                .issue("ferry")
                .status(status)
                .from(from)
                .commandId(status.getValue());
    }

    private void readsAProblem() throws Exception {
        try {
            issues.recordIssueStatus(
                    status(IssueStatus.AGREED, new Moment("some day")), null, null, null);
            throw new AssertionError("a time of \"some day\" was not refused");
        } catch (ApiException refused) {
            var problem = json.readValue(refused.getResponseBody(), Problem.class);
            same("type", "urn:parley:problem:invalid-value", problem.getType().getValue());
            same("status", 400, problem.getStatus());
            same("field", "/from", problem.getField());
        }
    }

    private static void sameJson(String at, JsonNode expected, JsonNode actual) {
        var names = new TreeSet<String>();
        expected.fieldNames().forEachRemaining(names::add);
        actual.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> sameJson(at + "/" + name, expected.path(name), actual.path(name)));
        if (names.isEmpty()) {
            same(at, expected, actual);
        }
    }

    private static void same(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(what + ": expected " + expected + ", but got " + actual);
        }
    }
}
