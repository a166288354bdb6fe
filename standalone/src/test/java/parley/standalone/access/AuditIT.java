package parley.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.access.TestTokens.bearer;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.security.Role;
import parley.security.Token;
import parley.standalone.Parley;
import parley.standalone.http.BulkBody;

/** What the logger {@code parley.audit} writes, and what it doesn't. */
@Timeout(300)
class AuditIT {
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir private Path data;

    /** In this order; each ends its line. */
    private static final List<String> LINES =
            List.of(
                    "refused who=\"-\" from=\"127.0.0.1\" what=\"GET /api/negotiations: 401 not-authenticated\"",
                    "refused who=\"-\" from=\"127.0.0.1\" what=\"GET /negotiations/x: 401 not-authenticated\"",
                    "refused who=\"-\" from=\"127.0.0.1\" what=\"GET /api/negotiations with token 0123456789ab: 401 token-not-valid\"",
                    "refused who=\"-\" from=\"127.0.0.1\" what=\"GET (a token): 401 token-in-address\"",
                    "refused who=\"-\" from=\"127.0.0.1\" what=\"POST /login with token 0123456789ab: 401 token-not-valid\"",
                    "refused who=\"Anna\" from=\"127.0.0.1 for 192.0.2.7\" what=\"GET /api/negotiations with token ID: 403 not-entitled\"",
                    "refused who=\"Anna\" from=\"127.0.0.1\" what=\"POST /api/commands/OpenNegotiation with token ID: 403\"",
                    "refused who=\"Anna\" from=\"127.0.0.1\" what=\"POST /api/commands: 403 for 2 of its lines\"",
                    "refused who=\"-\" from=\"127.0.0.1\" what=\"POST /api/commands/OpenNegotiation: 403 foreign-origin\"",
                    "login who=\"Anna\" from=\"127.0.0.1\" what=\"token ID\"",
                    "refused who=\"Anna\" from=\"127.0.0.1\" what=\"POST /logout with a session: 403 csrf\"",
                    "logout who=\"Anna\" from=\"127.0.0.1\" what=\"session\"",
                    "refused who=\"-\" from=\"127.0.0.1\" what=\"GET / with a session: 401 login-ended\"");

    @Test
    void each_login_and_refusal_is_a_line_and_none_has_a_secret() throws Exception {
        String text;
        try (var before = new TestTokens(data)) {
            text = before.issueWithin("own", "Anna", Role.RECORDER);
        }
        var token = Token.read(text).orElseThrow();
        var unknown = "parley_0123456789ab_" + "u".repeat(43);
        var open = "{'negotiation':'other','title':'T','zone':'UTC'}";
        try (var parley = Parley.start(data, "--no-dossier", "--require-login")) {
            parley.get("/health/ready");
            parley.get("/api/negotiations");
            parley.send(parley.request("/negotiations/x").GET(), "Accept", "text/html");
            parley.get("/api/negotiations", bearer(unknown));
            parley.get("/negotiations/" + unknown);
            form(parley, "/login", "token=" + unknown);
            parley.get(
                    "/api/negotiations",
                    Refusal.with(bearer(text), "X-Forwarded-For", "192.0.2.7"));
            parley.command("OpenNegotiation", open, bearer(text));
            var line = "{'command':'OpenNegotiation'," + open.substring(1);
            BulkBody.send(parley, token, line, line, "{");
            parley.command(
                    "OpenNegotiation",
                    open,
                    Refusal.with(bearer(text), "Origin", "https://elsewhere.example"));
            var cookie = TestTokens.cookie(parley, text);
            form(parley, "/logout", "", cookie);
            var csrf =
                    Pattern.compile("name=\"csrf\" value=\"([0-9a-f]{64})\"")
                            .matcher(parley.get("/login", cookie).body());
            assertThat(csrf.find()).isTrue();
            form(parley, "/logout", "csrf=" + csrf.group(1), cookie);
            parley.get("/", cookie);
            parley.program().terminate();
            var printed = parley.program().rest();
            var audited =
                    printed.lines()
                            .filter(it -> it.contains(" parley.audit "))
                            .map(it -> it.replaceFirst("^\\S+Z parley.audit ", ""))
                            .toList();
            assertThat(audited)
                    .containsExactlyElementsOf(
                            LINES.stream().map(it -> it.replace("ID", token.id())).toList());
            assertThat(printed)
                    .doesNotContain(token.secret(), "u".repeat(43))
                    .doesNotContain(cookie[1].replaceFirst(".*_", ""));
        }
    }

    private static void form(Parley parley, String path, String body, String... headers)
            throws Exception {
        parley.send(
                parley.request(path)
                        .header("Content-Type", FORM)
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }
}
