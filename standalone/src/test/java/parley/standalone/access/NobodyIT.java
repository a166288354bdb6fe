package parley.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.access.Refusal.refused;
import static parley.standalone.access.TestTokens.bearer;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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

/** Callers without a valid token, where Parley listens on all addresses of the machine. */
@Timeout(600)
class NobodyIT {
    private static final String NEGOTIATION = "geneva-talks";

    @TempDir private static Path folder;
    private static Parley parley;
    private static TestTokens keys;
    private static String reader;
    private static final AtomicInteger HOLDERS = new AtomicInteger();
    private static final Set<String> RESPONSES = ConcurrentHashMap.newKeySet();

    @BeforeAll
    static void start() throws Exception {
        var data = folder.resolve("data");
        try (var before = new TestTokens(data)) {
            reader = before.issue("anna", Role.values());
        }
        parley = Parley.start(data, "--address", "0.0.0.0");
        keys = new TestTokens(data);
    }

    @AfterAll
    static void stop() {
        keys.close();
        parley.close();
    }

    /** The defects of a token. */
    enum Defect {
        UNKNOWN,
        OTHER_SECRET,
        REVOKED,
        EXPIRED,
        MALFORMED,
        EMPTY,
        BASIC;

        String[] headers() {
            return switch (this) {
                case UNKNOWN -> bearer("parley_000000000000_" + "a".repeat(43));
                case OTHER_SECRET -> bearer(reader.substring(0, 20) + "a".repeat(43));
                case REVOKED -> bearer(revoked());
                case EXPIRED ->
                        bearer(
                                keys.issueExpired(
                                        "late " + HOLDERS.incrementAndGet(), Role.values()));
                case MALFORMED -> bearer("x");
                case EMPTY -> bearer("");
                case BASIC -> new String[] {"Authorization", "Basic YW5uYTpzZWNyZXQ="};
            };
        }

        private static String revoked() {
            var name = "revoked " + HOLDERS.incrementAndGet();
            var token = keys.issue(name, Role.values());
            keys.revoke(name);
            return token;
        }
    }

    static Stream<Arguments> every_deed_and_fault() {
        return Stream.of(ProtectedAction.values())
                .flatMap(action ->
                        Stream.of(Defect.values()).map(defect -> Arguments.of(action, defect)));
    }

    @ParameterizedTest
    @EnumSource(ProtectedAction.class)
    void who_shows_nothing_is_asked_for_a_token(ProtectedAction action) throws Exception {
        var answer = refused(action.in(parley, NEGOTIATION), 401, "not-authenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @MethodSource("every_deed_and_fault")
    void who_shows_what_is_not_valid_is_told_that_and_no_more(ProtectedAction action, Defect defect)
            throws Exception {
        var headers = defect.headers();
        var told = defect == Defect.EXPIRED ? "token-expired" : "token-not-valid";
        var answer = refused(action.in(parley, NEGOTIATION, headers), 401, told);
        if (defect != Defect.EXPIRED) {
            RESPONSES.add(answer.body());
            assertThat(RESPONSES).as("the same is told of every other fault").hasSize(1);
        }
        assertThat(refused(action.in(parley, "nowhere", headers), 401, told).body())
                .isEqualTo(answer.body());
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/negotiations?token=",
                "/api/negotiations/geneva-talks?at=2026-02-17&access_token=",
                "/api/projections?",
                "/api/commands/RecordIssueStatus?t=",
                "/nowhere?x="
            })
    void a_token_in_the_address_lets_nobody_in(String address) throws Exception {
        refused(parley.get(address + reader), 401, "token-in-address");
        refused(parley.get(address + reader, bearer(reader)), 401, "token-in-address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/api/nowhere",
                "/error",
                "/favicon.ico",
                "/api/negotiations/",
                "/parley.css/"
            })
    void nobody_is_told_what_is_there_and_what_is_not(String path) throws Exception {
        refused(parley.get(path), 401, "not-authenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login/..%2fapi/negotiations",
                "/login/../api/negotiations",
                "/parley.css/../api/negotiations",
                "//api/negotiations",
                "/api;x=/login/negotiations",
                "/api/negotiations;/parley.css",
                "/login%2f..%2fapi/negotiations",
                "/login;/../api/negotiations",
                "/%6cogin/../api/negotiations"
            })
    void no_way_of_writing_an_address_leads_past_the_login(String path) throws Exception {
        var answer = parley.get(path);
        assertThat(answer.status()).as(answer.body()).isIn(400, 401, 404);
        assertThat(answer.body()).doesNotContain(NEGOTIATION);
    }

    @Test
    void the_dossier_was_recorded_all_the_same_in_the_owners_name() throws Exception {
        var revisions =
                parley.get("/api/negotiations/geneva-talks/issue/donbas/revisions", bearer(reader));
        assertThat(revisions.at("/revisions/0/recorder").asString()).isEqualTo("owner");
    }

    @Test
    void whoever_has_a_token_is_let_in_at_every_address_of_the_machine() throws Exception {
        var port = URI.create(parley.address()).getPort();
        var addresses =
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(Inet4Address.class::isInstance)
                        .map(InetAddress::getHostAddress)
                        .toList();
        assertThat(addresses).isNotEmpty();
        try (var client = HttpClient.newHttpClient()) {
            for (var address : addresses) {
                var at = URI.create("http://" + address + ":" + port + "/api/negotiations");
                var without = HttpRequest.newBuilder(at).build();
                assertThat(client.send(without, BodyHandlers.ofString()).statusCode())
                        .as(address)
                        .isEqualTo(401);
                var with = HttpRequest.newBuilder(at).headers(bearer(reader)).build();
                assertThat(client.send(with, BodyHandlers.ofString()).statusCode())
                        .as(address)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void no_token_stands_in_what_the_program_says() throws Exception {
        var data = folder.resolve("other");
        String token;
        try (var before = new TestTokens(data)) {
            token = before.issue("anna", Role.READER);
        }
        try (var other = Parley.start(data, "--no-dossier", "--address", "0.0.0.0")) {
            other.get("/api/negotiations", bearer(token));
            other.get("/api/negotiations", bearer(token + "x"));
            other.get("/api/negotiations?token=" + token);
            other.get("/login?to=" + token);
            other.get("/negotiations/" + token.replace("_", "%5F"));
            TestTokens.cookie(other, token);
            other.command("RaiseIssue", "{", bearer(token));
            other.program().terminate();
            assertThat(other.program().rest())
                    .doesNotContain(Token.read(token).orElseThrow().secret())
                    .contains("Stopped");
        }
    }
}
