package parley.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.access.Refusal.refused;
import static parley.standalone.access.TestTokens.bearer;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.security.Role;
import parley.standalone.Parley;
import parley.standalone.http.RawHttp;

/** The loopback, where no login is required. */
@Timeout(600)
class OwnerIT {
    private static final String NEGOTIATION = "n";

    @TempDir private static Path folder;
    private static Parley parley;
    private static TestTokens keys;

    @BeforeAll
    static void start() throws Exception {
        var data = folder.resolve("data");
        parley = Parley.start(data, "--no-dossier");
        keys = new TestTokens(data);
        parley.accepted("OpenNegotiation", "{'negotiation':'n','title':'N','zone':'UTC'}");
        parley.accepted(
                "RaiseIssue", "{'negotiation':'n','issue':'donbas','title':'T','category':'core'}");
        parley.accepted(
                "RegisterSource",
                "{'negotiation':'n','source':'insider','type':'anonymous','description':'D','confidential':true,'identity':'I'}");
    }

    @AfterAll
    static void stop() {
        keys.close();
        parley.close();
    }

    @ParameterizedTest
    @EnumSource(ProtectedAction.class)
    void whoever_shows_nothing_is_the_owner_and_may_do_everything(ProtectedAction action)
            throws Exception {
        var answer =
                action.in(parley, action == ProtectedAction.TRANSCRIBE ? "nowhere" : NEGOTIATION);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 202);
    }

    @Test
    void whoever_shows_a_token_is_its_holder_and_no_more() throws Exception {
        var token = bearer(keys.issue("anna", Role.RECORDER));
        assertThat(ProtectedAction.RECORD.in(parley, NEGOTIATION, token).status()).isEqualTo(201);
        refused(ProtectedAction.READ.in(parley, NEGOTIATION, token), 403, "not-entitled");
        var newest = parley.get("/api/negotiations/n/issue/donbas/revisions");
        assertThat(newest.body()).contains("\"recorder\":\"anna\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer x",
                "Bearer",
                "Bearer parley_000000000000_0000000000000000000000000000000000000000000",
                "Basic b3duZXI6",
                "x"
            })
    void what_is_shown_in_vain_is_never_taken_for_nothing(String header) throws Exception {
        refused(
                ProtectedAction.READ.in(parley, NEGOTIATION, "Authorization", header),
                401,
                "token-not-valid");
        refused(
                ProtectedAction.READ.in(
                        parley, NEGOTIATION, "Cookie", "parley-login=" + header.replace(" ", "")),
                401,
                "login-ended");
    }

    @Test
    void a_cookie_in_vain_is_taken_back() throws Exception {
        var page =
                parley.send(
                        parley.request("/").GET(),
                        "Accept",
                        "text/html",
                        "Cookie",
                        "parley-login=x");
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).isEqualTo("/login?why=login-ended&to=%2F");
        assertThat(page.header("Set-Cookie")).contains("parley-login=;").contains("Max-Age=0");
    }

    @Test
    void the_page_tells_the_owner_nothing_of_a_login() throws Exception {
        var page = parley.send(parley.request("/").GET(), "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("Log out");
    }

    /** What no answer lacks, whoever gives it: a controller, a filter or the server itself. */
    private static final Map<String, String> ALWAYS =
            Map.of(
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "same-origin",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin");

    @Test
    void every_answer_says_what_browsers_may_do_with_it() throws Exception {
        var values =
                Map.of(
                        "negotiation",
                        "n",
                        "kind",
                        "source",
                        "thing",
                        "insider",
                        "source",
                        "insider",
                        "name",
                        "RaiseIssue");
        var addresses = GetAddresses.all(List.of(values), Map.of("at", "at=nonsense"));
        for (var address : addresses) {
            assertIsRestricted(address, parley.get(address));
        }
        for (var sent :
                List.of(
                        parley.request("/api/commands/RaiseIssue").POST(BodyPublishers.noBody()),
                        parley.request("/login").POST(BodyPublishers.noBody()),
                        parley.request("/api/negotiations").DELETE(),
                        parley.request("/").method("OPTIONS", BodyPublishers.noBody()))) {
            var answer = parley.send(sent);
            assertIsRestricted(answer.response().request().method(), answer);
        }
    }

    private static void assertIsRestricted(String what, Parley.Answer answer) {
        ALWAYS.forEach((name, value) -> assertThat(answer.header(name)).as(what).isEqualTo(value));
        var policies = answer.response().headers().allValues("Content-Security-Policy");
        assertThat(policies).as(what).hasSize(1);
        assertThat(policies.getFirst())
                .startsWith("default-src 'none'; ")
                .contains("base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(answer.header("Permissions-Policy")).as(what).contains("camera=()");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/9.9", "GET /\\ HTTP/1.1", "CONNECT x:1 HTTP/1.1", "GET"})
    void so_does_what_the_server_itself_answers(String line) throws Exception {
        var answer = RawHttp.send(parley.address(), line, "Host: localhost");
        ALWAYS.forEach((name, value) -> assertThat(answer).contains(name + ": " + value));
        var elsewhere = RawHttp.send(parley.address(), "GET / HTTP/1.1", "Host: elsewhere.example");
        assertThat(elsewhere).contains("403", "foreign-host", "frame-ancestors 'none'");
    }

    @Test
    void whoever_came_by_tls_is_told_to_stay_with_it() throws Exception {
        assertThat(
                        parley.get("/", "X-Forwarded-Proto", "https")
                                .header("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/negotiations/n", "/", "/negotiations/n/issue/donbas"})
    void to_list_the_methods_of_an_address_nothing_is_awaited(String address) throws Exception {
        for (var position : new String[] {"999999", "x"}) {
            var answer =
                    parley.send(
                            parley.request(address).method("OPTIONS", BodyPublishers.noBody()),
                            "Parley-Position",
                            position);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.header("Allow")).contains("GET");
        }
        refused(
                parley.get("/negotiations/a/b/c/d/e", "Parley-Position", "x"),
                404,
                "no-such-address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/negotiations/parley_",
                "/api/negotiations/n/parley_",
                "/negotiations/%70arley_",
                "/parley_",
                "/api/negotiations?x=parley%5F",
                "/record/RaiseIssue?negotiation=parley%255f",
                "/login?to=%2Fparley_"
            })
    void a_token_in_an_address_is_refused_and_not_repeated(String address) throws Exception {
        var secret = "0123456789ab_" + "a".repeat(43);
        var program = parley.get(address + secret);
        refused(program, 401, "token-in-address");
        var browser = parley.send(parley.request(address + secret).GET(), "Accept", "text/html");
        for (var answer : List.of(program, browser)) {
            assertThat(answer.body() + answer.response().headers().map())
                    .doesNotContain("a".repeat(43));
        }
    }
}
