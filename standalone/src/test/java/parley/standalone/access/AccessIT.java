package parley.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.access.Refusal.refused;
import static parley.standalone.access.TestTokens.bearer;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.security.Role;
import parley.security.Token;
import parley.standalone.Parley;
import parley.standalone.http.BulkBody;

/**
 * Access where login is required: limits of tokens, and addresses that are no operation of the
 * document. {@link EndpointRolesIT} checks every operation with every role.
 */
@Timeout(600)
class AccessIT {
    private static final String OWN = "geneva";
    private static final String OTHER = "lausanne";
    private static final String NOWHERE = "atlantis";

    @TempDir private static Path folder;
    private static Parley parley;
    private static TestTokens keys;
    private static String recorder;
    private static final Map<Role, String> TOKENS = new EnumMap<>(Role.class);
    private static final Map<Role, String> LIMITED = new EnumMap<>(Role.class);

    @BeforeAll
    static void record_two_negotiations() throws Exception {
        var data = folder.resolve("data");
        try (var before = new TestTokens(data)) {
            recorder = before.issue("Anna Müller", Role.TRANSCRIBER);
        }
        parley = Parley.start(data, "--no-dossier", "--require-login");
        keys = new TestTokens(data);
        for (var role : Role.values()) {
            TOKENS.put(role, keys.issue("a " + role.word(), role));
            LIMITED.put(role, keys.issueWithin(OWN, "a limited " + role.word(), role));
        }
        for (var negotiation : new String[] {OWN, OTHER}) {
            accepted(
                    "OpenNegotiation",
                    "{'negotiation':'%s','title':'N','zone':'UTC'}",
                    negotiation);
            accepted(
                    "RaiseIssue",
                    "{'negotiation':'%s','issue':'donbas','title':'T','category':'core'}",
                    negotiation);
            accepted(
                    "RegisterSource",
                    "{'negotiation':'%s','source':'insider','type':'anonymous','description':'D','confidential':true,'identity':'I'}",
                    negotiation);
        }
    }

    @AfterAll
    static void stop() {
        keys.close();
        parley.close();
    }

    @Test
    void an_id_that_may_have_been_meant_is_named_to_those_who_may_read_alone() throws Exception {
        var misspelt =
                "{'negotiation':'geneva','issue':'donbass','status':'stalled','from':'2026-01'}";
        for (var reads : new boolean[] {false, true}) {
            var token =
                    reads
                            ? keys.issue("who reads too", Role.RECORDER, Role.READER)
                            : Objects.requireNonNull(TOKENS.get(Role.RECORDER));
            var answer = parley.command("RecordIssueStatus", misspelt, bearer(token));
            assertThat(refused(answer, 422, "thing-unknown").json().has("nearest"))
                    .isEqualTo(reads);
        }
    }

    /** Whoever is limited to one negotiation is not told which ids others use. */
    @Test
    void an_id_that_another_negotiation_uses_is_free_to_a_limited_recorder() throws Exception {
        var limited = bearer(Objects.requireNonNull(LIMITED.get(Role.RECORDER)));
        var raise =
                "{'negotiation':'%s','commandId':'used-there','issue':'used','title':'T','category':'core'}";
        accepted("RaiseIssue", raise, OTHER);
        var retract = "{'negotiation':'%s','record':'used-there','reason':'R'}".formatted(OWN);
        refused(parley.command("RetractRecord", retract, limited), 422, "record-unknown");
        for (var title : new String[] {"'T'", "'U'"}) {
            var body = raise.formatted(OWN).replace("'T'", title);
            var dry = parley.command("RaiseIssue?dryRun=true", body, limited);
            assertThat(dry.status()).as(dry.body()).isEqualTo(200);
            assertThat(dry.at("/repeated").asBoolean()).isFalse();
        }
        assertThat(parley.command("RaiseIssue", raise.formatted(OWN), limited).status())
                .isEqualTo(201);
    }

    /** A hint never reveals a negotiation outside of the user's scope. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_negotiations_an_id_that_may_have_been_meant_is_named_within_reach_alone(boolean limited)
            throws Exception {
        var near = "genev"; // the limited user is to open it, and gets no hint of Geneva
        var roles = new Role[] {Role.RECORDER, Role.READER};
        var token =
                limited
                        ? keys.issueWithin(near, "limited to what is near", roles)
                        : keys.issue("limited to nothing", roles);
        var read = parley.get("/api/negotiations/" + near, bearer(token));
        var issue = "{'negotiation':'genev','issue':'i','title':'T','category':'core'}";
        var command = parley.command("RaiseIssue", issue, bearer(token));
        assertThat(
                        List.of(
                                refused(read, 404, "unknown-negotiation"),
                                refused(command, 422, "dangling-reference")))
                .extracting(answer -> answer.at("/nearest").asString("none"))
                .containsOnly(limited ? "none" : OWN);
    }

    private static void accepted(String command, String body, String negotiation) throws Exception {
        var answer = parley.command(command, body.formatted(negotiation), bearer(recorder));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static String[] as(Map<Role, String> tokens, Role role) {
        return bearer(Objects.requireNonNull(tokens.get(role)));
    }

    static Stream<Arguments> every_role_and_deed() {
        return Stream.of(Role.values())
                .flatMap(role ->
                        Stream.of(ProtectedAction.values())
                                .map(action -> Arguments.of(role, action)));
    }

    /** Addresses that are no operation of the document; {@link EndpointRolesIT} checks those. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void who_has_the_role_looks_at_the_page_or_transcribes_and_nobody_else(Role role)
            throws Exception {
        for (var action :
                new ProtectedAction[] {
                    ProtectedAction.LOOK_AT_THE_PAGE, ProtectedAction.TRANSCRIBE
                }) {
            var answer =
                    action.in(
                            parley,
                            action == ProtectedAction.TRANSCRIBE ? NOWHERE : OWN,
                            as(TOKENS, role));
            assertThat(answer.status())
                    .as(answer.body())
                    .isEqualTo(action.mayBeDoneBy(role) ? 200 : 403);
        }
    }

    @Test
    void whoever_is_no_transcriber_is_told_so_where_a_recorded_time_is_given() throws Exception {
        var answer = ProtectedAction.TRANSCRIBE.in(parley, NOWHERE, as(TOKENS, Role.RECORDER));
        assertThat(refused(answer, 403, "not-a-transcriber").at("/role").asString())
                .isEqualTo("transcriber");
    }

    @ParameterizedTest
    @MethodSource("every_role_and_deed")
    void a_limited_token_does_within_its_negotiation_what_any_does(
            Role role, ProtectedAction action) throws Exception {
        if (action.isWithinOne() && action != ProtectedAction.TRANSCRIBE) {
            var limited = action.in(parley, OWN, as(LIMITED, role));
            var unlimited = action.in(parley, OWN, as(TOKENS, role));
            assertThat(limited.status()).as(limited.body()).isEqualTo(unlimited.status());
        }
    }

    @ParameterizedTest
    @MethodSource("every_role_and_deed")
    void what_a_limited_token_is_told_is_the_same_of_what_is_there_and_of_what_is_not(
            Role role, ProtectedAction action) throws Exception {
        if (action.isWithinOne()) {
            var there = action.in(parley, OTHER, as(LIMITED, role));
            var nowhere = action.in(parley, NOWHERE, as(LIMITED, role));
            assertThat(there.status()).as(there.body()).isEqualTo(403);
            assertThat(nowhere.status()).isEqualTo(403);
            assertThat(nowhere.body().replace(NOWHERE, OTHER)).isEqualTo(there.body());
            assertThat(headers(nowhere)).isEqualTo(headers(there));
        }
    }

    private static Map<String, Object> headers(Parley.Answer answer) {
        var headers = new TreeMap<String, Object>(answer.response().headers().map());
        headers.remove("date");
        headers.remove("content-length");
        return headers;
    }

    @Test
    void a_limited_reader_sees_the_list_and_the_first_page_without_the_rest() throws Exception {
        var list = parley.get("/api/negotiations?limit=1", as(LIMITED, Role.READER));
        assertThat(list.at("/negotiations").size()).isEqualTo(1);
        assertThat(list.at("/negotiations/0/negotiation/id").asString()).isEqualTo(OWN);
        assertThat(list.json().has("next")).isFalse();
        assertThat(list.body()).doesNotContain(OTHER);
        var page = parley.get("/", as(LIMITED, Role.READER));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("/api/negotiations/" + OWN).doesNotContain(OTHER);
        var all = parley.get("/api/negotiations", as(TOKENS, Role.READER));
        assertThat(all.at("/negotiations").size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_limited_operator_does_not_rebuild_what_is_everybodys() throws Exception {
        refused(
                ProtectedAction.OPERATE.in(parley, OWN, as(LIMITED, Role.OPERATOR)),
                403,
                "not-entitled");
    }

    @Test
    void a_limited_recorder_opens_no_negotiation_but_its_own() throws Exception {
        var body = "{'negotiation':'%s','title':'T','zone':'UTC'}";
        refused(
                parley.command(
                        "OpenNegotiation?dryRun=true",
                        body.formatted("another"),
                        as(LIMITED, Role.RECORDER)),
                403,
                "not-entitled");
        var own = keys.issueWithin("to-come", "opener", Role.RECORDER);
        var opened = parley.command("OpenNegotiation", body.formatted("to-come"), bearer(own));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    }

    @Test
    void of_many_commands_a_limited_recorder_records_those_of_its_own_negotiation()
            throws Exception {
        var line =
                "{'command':'RaiseIssue','negotiation':'%s','issue':'many','title':'T','category':'core'}";
        var token = Token.read(Objects.requireNonNull(LIMITED.get(Role.RECORDER))).orElseThrow();
        var answers =
                BulkBody.send(
                        parley, token, line.formatted(OWN), line.formatted(OTHER), "{'command':");
        assertThat(answers.get(0).at("/status").asString()).isEqualTo("recorded");
        assertThat(answers.get(1).at("/problem/type").asString())
                .isEqualTo("urn:parley:problem:not-entitled");
        assertThat(answers.get(2).at("/status").asString()).isEqualTo("refused");
    }

    @Test
    void the_recorder_of_an_event_is_the_tokens_holder_whatever_the_body_says() throws Exception {
        var revisions =
                parley.get(
                        "/api/negotiations/" + OTHER + "/issue/donbas/revisions",
                        as(TOKENS, Role.READER));
        assertThat(revisions.at("/revisions/0/recorder").asString()).isEqualTo("Anna Müller");
        refused(
                parley.command(
                        "RaiseIssue",
                        "{'negotiation':'geneva','issue':'i','title':'T','category':'core','recorder':'owner'}",
                        as(TOKENS, Role.RECORDER)),
                400,
                "unknown-field");
    }

    @Test
    void a_token_that_is_revoked_is_out_at_the_next_question() throws Exception {
        var token = keys.issue("shortly", Role.READER);
        assertThat(ProtectedAction.READ.in(parley, OWN, bearer(token)).status()).isEqualTo(200);
        keys.revoke("shortly");
        refused(ProtectedAction.READ.in(parley, OWN, bearer(token)), 401, "token-not-valid");
    }

    @Test
    void whoever_has_got_in_is_told_which_methods_an_address_takes() throws Exception {
        var request =
                parley.request("/api/negotiations").method("OPTIONS", BodyPublishers.noBody());
        var answer = parley.send(request, as(TOKENS, Role.OPERATOR));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Allow")).contains("GET");
    }

    @Test
    void no_cache_keeps_an_answer_and_a_program_that_does_is_not_sent_it_again() throws Exception {
        for (var action : ProtectedAction.values()) {
            var answer = action.in(parley, OWN, as(TOKENS, Role.READER));
            assertThat(answer.header("Cache-Control")).as(action.name()).isEqualTo("no-store");
            assertThat(answer.header("Vary"))
                    .containsIgnoringCase("Authorization")
                    .containsIgnoringCase("Cookie");
        }
        var first = parley.get("/api/negotiations/" + OWN, as(TOKENS, Role.READER));
        var again =
                parley.get(
                        "/api/negotiations/" + OWN,
                        Refusal.with(
                                as(TOKENS, Role.READER), "If-None-Match", first.header("ETag")));
        assertThat(again.status()).isEqualTo(304);
        refused(
                parley.get("/api/negotiations/" + OWN, "If-None-Match", first.header("ETag")),
                401,
                "not-authenticated");
    }

    @Test
    void the_databases_own_log_tells_no_secret() throws Exception {
        var secret = Token.read(recorder).orElseThrow().secret();
        try (var files = Files.walk(folder.resolve("data/postgres"))) {
            var logs = files.filter(path -> path.toString().endsWith(".log")).toList();
            assertThat(logs).isNotEmpty();
            for (var log : logs) {
                assertThat(Files.readString(log)).doesNotContain(secret);
            }
        }
    }
}
