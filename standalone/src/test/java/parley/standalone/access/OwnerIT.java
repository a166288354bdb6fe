package parley.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.access.Refusal.refused;
import static parley.standalone.access.TestTokens.bearer;

import java.nio.file.Path;
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
                "token-not-valid");
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
        assertThat(page.header("Location")).isEqualTo("/login?why=token-not-valid&to=%2F");
        assertThat(page.header("Set-Cookie")).contains("parley-login=;").contains("Max-Age=0");
    }

    @Test
    void the_page_tells_the_owner_nothing_of_a_login() throws Exception {
        var page = parley.send(parley.request("/").GET(), "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("Log out");
    }
}
