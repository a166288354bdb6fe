package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.http.Problems.refused;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;

/** The packaged program during and after an outage of its database. */
@Timeout(300)
class DatabaseDownIT {
    private static final String RAISE =
            "{'negotiation':'n','commandId':'r','issue':'x','title':'X','category':'core'}";
    private static final String UNNAMED =
            "{'negotiation':'n','issue':'y','title':'Y','category':'core'}";

    @TempDir private Path data;

    @Test
    void callers_are_told_to_retry_while_the_database_is_down_and_then_are_answered()
            throws Exception {
        try (var parley = Parley.start(data, "--no-dossier")) {
            parley.accepted(
                    "OpenNegotiation", "{'negotiation':'n','title':'N','zone':'Europe/Kyiv'}");
            var database = new Database(data);
            database.leave();
            var unnamed = parley.command("RaiseIssue", UNNAMED);
            retryable(unnamed, "log-unavailable");
            var named = parley.command("RaiseIssue", RAISE);
            retryable(named, "log-unavailable");
            assertThat(named.at("/record").asString()).isEqualTo("r");
            var dry = parley.command("RaiseIssue?dryRun=true", RAISE);
            retryable(dry, "log-unavailable");
            assertThat(dry.at("/detail").asString()).contains("Nothing was stored");
            retryable(read(parley), "facts-unavailable");
            retryablePage(parley, "/negotiations/n?at=2026");
            retryablePage(parley, "/");
            formIsKept(parley);
            database.comeBack(parley);
            Awaits.until(
                    Duration.ofMinutes(1),
                    () -> parley.command("RaiseIssue", RAISE).status() < 300);
            Awaits.until(Duration.ofMinutes(1), () -> read(parley).status() == 200);
            var again = parley.command("RaiseIssue", RAISE);
            assertThat(again.at("/repeated").asBoolean()).isTrue();
            assertThat(again.at("/positions/0").asInt()).isEqualTo(2);
            assertThat(parley.get("/api/negotiations/n/issue/x").status()).isEqualTo(200);
            sendAgain(parley, unnamed.at("/record").asString());
        }
    }

    /** Sends a command again under the id in the problem, as a caller does that gave none. */
    private static void sendAgain(Parley parley, String record) throws Exception {
        var once = parley.command("RaiseIssue", UNNAMED, "Idempotency-Key", record);
        var twice = parley.command("RaiseIssue", UNNAMED, "Idempotency-Key", record);
        assertThat(once.at("/record").asString()).isEqualTo(record);
        assertThat(twice.at("/repeated").asBoolean()).isTrue();
        assertThat(twice.at("/positions")).isEqualTo(once.at("/positions"));
    }

    private static Parley.Answer read(Parley parley) throws Exception {
        return parley.send(parley.request("/api/negotiations/n").GET());
    }

    private static void retryable(Parley.Answer answer, String name) {
        refused(answer, 503, name);
        assertThat(answer.header("Retry-After")).matches("\\d+");
    }

    /** The form is shown with the problem, and keeps its id. */
    private static void formIsKept(Parley parley) throws Exception {
        var form =
                parley.send(
                        parley.request("/record/RaiseIssue")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "button=record&/negotiation=n&/issue=z&/title=Lost?&/category=core&/commandId=kept")));
        assertThat(form.status()).isEqualTo(503);
        assertThat(form.header("Retry-After")).matches("\\d+");
        assertThat(form.body())
                .contains("value=\"Lost?\"", "value=\"kept\"", "The log is unavailable")
                .doesNotContain("Command-side does not respond");
    }

    private static void retryablePage(Parley parley, String path) throws Exception {
        var answer = parley.send(parley.request(path).GET(), "Accept", "text/html");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Retry-After")).matches("\\d+");
        assertThat(answer.body()).contains("The facts are unavailable", "href=\"" + path + "\"");
    }
}
