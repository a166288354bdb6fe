package parley.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.access.Refusal.refused;
import static parley.standalone.access.TestTokens.bearer;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.command.registry.CommandRegistry;
import parley.security.Role;
import parley.standalone.Parley;
import parley.standalone.openapi.ServedDocument;
import parley.standalone.openapi.ServedDocument.Operation;

/** Every operation of the document × every role × none, where login is required. */
@Timeout(600)
class EndpointRolesIT {
    private static final String OWN = "lake-talks";
    private static final String OTHER = "elsewhere";

    /** The roles that may use each operation; not read from what is tested. */
    static final Map<String, Set<Role>> MAY =
            Stream.of(
                            may(EnumSet.allOf(Role.class), "readDocument", "readProjections"),
                            may(
                                    EnumSet.of(Role.READER, Role.SOURCE_READER),
                                    "listNegotiations",
                                    "readNegotiation",
                                    "readTimeline",
                                    "compareMeetings",
                                    "readThing",
                                    "readRevisions"),
                            may(EnumSet.of(Role.SOURCE_READER), "readIdentity"),
                            may(EnumSet.of(Role.OPERATOR), "rebuildFacts"),
                            may(EnumSet.of(Role.RECORDER, Role.TRANSCRIBER), "recordMany"),
                            may(EnumSet.of(Role.RECORDER, Role.TRANSCRIBER), commands()))
                    .flatMap(may -> may.entrySet().stream())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** The operations that a token limited to another negotiation may use nevertheless. */
    private static final Set<String> WITHIN_ANY_REACH =
            Set.of("readDocument", "readProjections", "listNegotiations", "recordMany");

    @TempDir private static Path folder;
    private static Parley parley;
    private static TestTokens keys;
    private static List<Operation> operations;
    private static final Map<Role, String> TOKENS = new EnumMap<>(Role.class);
    private static final Map<Role, String> LIMITED = new EnumMap<>(Role.class);

    private static String[] commands() {
        return CommandRegistry.commands().stream().map(Class::getSimpleName).toArray(String[]::new);
    }

    private static Map<String, Set<Role>> may(Set<Role> roles, String... operations) {
        return Stream.of(operations).collect(Collectors.toMap(operation -> operation, _ -> roles));
    }

    @BeforeAll
    static void open_two_negotiations() throws Exception {
        var data = folder.resolve("data");
        try (var before = new TestTokens(data)) {
            before.issue("first", Role.READER);
        }
        parley = Parley.start(data, "--no-dossier", "--require-login");
        keys = new TestTokens(data);
        for (var role : Role.values()) {
            TOKENS.put(role, keys.issue("a " + role.word(), role));
            LIMITED.put(role, keys.issueWithin(OTHER, "a limited " + role.word(), role));
        }
        operations =
                ServedDocument.by(parley, as(TOKENS, Role.READER)).operations().stream()
                        .filter(operation -> !operation.path().startsWith("/health/"))
                        .toList();
        var recorder = as(TOKENS, Role.RECORDER);
        for (var negotiation : List.of(OWN, OTHER)) {
            var open = "{'negotiation':'%s','title':'T','zone':'UTC'}".formatted(negotiation);
            assertThat(parley.command("OpenNegotiation", open, recorder).status()).isEqualTo(201);
        }
        var raise = "{'negotiation':'lake-talks','issue':'ferry','title':'T','category':'core'}";
        assertThat(parley.command("RaiseIssue", raise, recorder).status()).isEqualTo(201);
        var register =
                "{'negotiation':'lake-talks','source':'insider','type':'witness','description':'D','confidential':true,'identity':'I'}";
        assertThat(parley.command("RegisterSource", register, recorder).status()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        keys.close();
        parley.close();
    }

    private static String[] as(Map<Role, String> tokens, Role role) {
        return bearer(Objects.requireNonNull(tokens.get(role)));
    }

    /** Sends the request that the document describes; of a command, a dry run. */
    private static Parley.Answer send(Operation operation, String... headers) throws Exception {
        return send(parley, operation, headers);
    }

    static Parley.Answer send(Parley parley, Operation operation, String... headers)
            throws Exception {
        var address = operation.address(OWN, "issue", "ferry");
        var request = parley.request(operation.isCommand() ? address + "?dryRun=true" : address);
        var body = operation.body();
        if (body != null) {
            request.header("Content-Type", operation.contentType());
        }
        BodyPublisher sent = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return parley.send(
                request.method(operation.method().toUpperCase(Locale.ROOT), sent), headers);
    }

    @Test
    void the_table_names_every_operation_and_the_document_says_what_the_table_does() {
        assertThat(operations.stream().map(Operation::id))
                .containsExactlyInAnyOrderElementsOf(MAY.keySet());
        for (var operation : operations) {
            var needed =
                    operation
                            .json()
                            .get("x-parley-role")
                            .valueStream()
                            .map(word -> Role.of(word.asString()).orElseThrow())
                            .toList();
            var may = Objects.requireNonNull(MAY.get(operation.id()));
            for (var role : Role.values()) {
                var has = needed.isEmpty() || needed.contains(role) || implies(role, needed);
                assertThat(has).as(operation.id() + " by " + role).isEqualTo(may.contains(role));
            }
        }
    }

    private static boolean implies(Role role, List<Role> needed) {
        return (role == Role.SOURCE_READER && needed.contains(Role.READER))
                || (role == Role.TRANSCRIBER && needed.contains(Role.RECORDER));
    }

    @Test
    void nobody_is_answered_without_a_token() throws Exception {
        for (var operation : operations) {
            refused(send(operation), 401, "not-authenticated");
        }
    }

    @Test
    void health_alone_is_told_to_anybody() throws Exception {
        for (var path : List.of("/health/live", "/health/ready")) {
            assertThat(parley.get(path).body()).isEqualTo("{\"status\":\"up\"}");
        }
    }

    @Test
    void whoever_has_the_role_is_answered_and_everybody_else_is_told_which_it_takes()
            throws Exception {
        for (var operation : operations) {
            var may = Objects.requireNonNull(MAY.get(operation.id()));
            for (var role : Role.values()) {
                var answer = send(operation, as(TOKENS, role));
                if (may.contains(role)) {
                    assertIsLetIn(operation, answer);
                } else {
                    var named = refused(answer, 403, "not-entitled").at("/role").asString();
                    assertThat(may).contains(Role.of(named).orElseThrow());
                }
            }
        }
    }

    /** Asserts success or a rejection by a rule: the example may reference what does not exist. */
    static void assertIsLetIn(Operation operation, Parley.Answer answer) {
        assertThat(answer.status())
                .as(operation.id() + ": " + answer.body())
                .isIn(operation.isCommand() ? List.of(200, 422, 409) : List.of(200, 202));
    }

    @Test
    void a_token_that_is_limited_to_another_negotiation_is_not_let_in() throws Exception {
        for (var operation : operations) {
            var may = Objects.requireNonNull(MAY.get(operation.id()));
            for (var role : Role.values()) {
                var answer = send(operation, as(LIMITED, role));
                if (may.contains(role) && WITHIN_ANY_REACH.contains(operation.id())) {
                    assertIsLetIn(operation, answer);
                    if (operation.id().equals("recordMany")) {
                        assertThat(answer.body()).contains("\"recorded\":0", "not-entitled");
                    }
                } else {
                    refused(answer, 403, "not-entitled");
                }
            }
        }
    }

    @Test
    void a_limited_token_is_told_of_no_negotiation_near_by_that_is_out_of_its_reach()
            throws Exception {
        var near = keys.issueWithin("lake-talkz", "near", Role.READER, Role.RECORDER);
        var body = "{'negotiation':'lake-talkz','issue':'i','title':'T','category':'core'}";
        for (var all : new boolean[] {false, true}) {
            var caller = bearer(all ? keys.issue("all", Role.READER, Role.RECORDER) : near);
            var nearest = all ? OWN : null;
            var read =
                    refused(
                            parley.get("/api/negotiations/lake-talkz", caller),
                            404,
                            "unknown-negotiation");
            assertThat(read.at("/nearest").asString(null)).isEqualTo(nearest);
            var rejection =
                    refused(parley.command("RaiseIssue", body, caller), 422, "dangling-reference");
            assertThat(rejection.at("/nearest").asString(null)).isEqualTo(nearest);
            assertThat(read.body() + rejection.body()).doesNotContain(all ? "elsewhere" : OWN);
        }
    }

    @Test
    void the_page_of_the_document_is_shown_to_whoever_has_got_in() throws Exception {
        for (var path :
                List.of(
                        "/docs",
                        "/docs/docs.js",
                        "/docs/swagger-ui.css",
                        "/docs/swagger-ui-bundle.js")) {
            refused(parley.get(path), 401, "not-authenticated");
            for (var role : Role.values()) {
                assertThat(parley.get(path, as(TOKENS, role)).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void nothing_else_of_what_shows_the_page_has_an_address() throws Exception {
        for (var path :
                List.of(
                        "/docs/",
                        "/docs/index.html",
                        "/v3/api-docs",
                        "/swagger-ui.html",
                        "/swagger-ui/index.html",
                        "/webjars/swagger-ui/index.html",
                        "/parley/openapi/docs.html")) {
            var answer = parley.get(path, as(TOKENS, Role.OPERATOR));
            assertThat(answer.status()).as(path).isEqualTo(404);
        }
    }
}
