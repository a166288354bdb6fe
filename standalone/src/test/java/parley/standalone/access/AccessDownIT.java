package parley.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.access.Refusal.refused;
import static parley.standalone.access.TestTokens.bearer;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.security.Role;
import parley.standalone.Parley;

/** While the database is down, nobody is let in, and no token is reported as invalid. */
@Timeout(300)
class AccessDownIT {
    @TempDir private Path data;

    @Test
    void whoever_shows_a_token_is_told_to_retry_and_keeps_the_login() throws Exception {
        String token;
        try (var keys = new TestTokens(data)) {
            token = keys.issue("anna", Role.READER);
        }
        try (var parley = Parley.start(data, "--no-dossier", "--require-login")) {
            var cookie = TestTokens.cookie(parley, token);
            takeDown();
            var read =
                    refused(
                            parley.get("/api/negotiations", bearer(token)),
                            503,
                            "access-unavailable");
            assertThat(read.header("Retry-After")).matches("\\d+");
            refused(parley.get("/api/negotiations"), 401, "not-authenticated");
            var page =
                    parley.send(
                            parley.request("/").GET(), Refusal.with(cookie, "Accept", "text/html"));
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.header("Retry-After")).matches("\\d+");
            assertThat(page.header("Set-Cookie")).isEmpty();
            var form =
                    parley.send(
                            parley.request("/record/RaiseIssue")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("/title=Lost?&/commandId=kept")),
                            Refusal.with(cookie, "Accept", "text/html"));
            assertThat(form.status()).isEqualTo(503);
            assertThat(form.body())
                    .contains("value=\"Lost?\"", "value=\"kept\"", "can&#39;t be checked");
            assertThat(form.header("Retry-After")).matches("\\d+");
            var login =
                    parley.send(
                            parley.request("/login")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("token=" + token)));
            assertThat(login.status()).isEqualTo(503);
            assertThat(login.body()).contains("can&#39;t be checked");
        }
    }

    /** Takes the database down for good: the watchdog finds nothing to restart. */
    private void takeDown() throws Exception {
        var cluster = data.resolve("postgres");
        var pid = Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst().strip();
        Files.move(cluster, data.resolve("away"));
        var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }
}
