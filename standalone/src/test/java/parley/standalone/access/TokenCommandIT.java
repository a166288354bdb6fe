package parley.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.json.Json;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;

/** The command {@code parley token}. */
@Timeout(600)
class TokenCommandIT {
    @TempDir private Path folder;

    /** The output, the error output and the exit code. */
    private record Outcome(String out, String err, int code) {}

    private Outcome token(String... arguments) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "@java.options",
                                "-jar",
                                System.getProperty("parley.program"),
                                "token"));
        command.addAll(List.of(arguments));
        var errorFile = Files.createTempFile(folder, "said", ".txt");
        var process = new ProcessBuilder(command).redirectError(errorFile.toFile()).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(out.strip(), Files.readString(errorFile), process.waitFor());
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    @Test
    void tokens_are_made_listed_and_revoked_whether_parley_runs_or_not() throws Exception {
        var first = token("create", "--data", data(), "--name", "anna", "--role", "reader");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).matches("parley_[0-9a-f]{12}_[A-Za-z0-9_-]{43}");
        assertThat(first.err())
                .contains("anna (reader), valid for 90d", "shown only this once")
                .containsPattern(
                        "parley.audit token-created who=\".+\" from=\"this machine\" what=\"anna \\([0-9a-f]{12}\\), reader, all negotiations\"")
                .doesNotContain(first.out());
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
        try (var parley = Parley.start(folder.resolve("data"), "--no-dossier", "--require-login")) {
            assertThat(parley.get("/api/negotiations", TestTokens.bearer(first.out())).status())
                    .isEqualTo(200);
            var second =
                    token(
                            "create",
                            "--data",
                            data(),
                            "--name",
                            "ben",
                            "--role",
                            "recorder",
                            "operator",
                            "--negotiation",
                            "n",
                            "--expires",
                            "90d");
            assertThat(second.code()).as(second.err()).isZero();
            assertThat(parley.get("/api/projections", TestTokens.bearer(second.out())).status())
                    .isEqualTo(200);
            var renewed = token("renew", "--data", data(), "anna", "--expires", "never");
            assertThat(renewed.out()).contains("anna", "until it is revoked");
            assertThat(renewed.err()).contains("parley.audit token-renewed");
            var revoked = token("revoke", "--data", data(), "anna");
            assertThat(revoked.out()).contains("anna", "revoked");
            assertThat(revoked.err()).contains("parley.audit token-revoked");
            assertThat(parley.get("/api/projections", TestTokens.bearer(first.out())).status())
                    .isEqualTo(401);
            listed(first.out(), second.out());
        }
        var missing = token("revoke", "--data", data(), "anna");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("no live token").doesNotContain("Exception");
        assertThat(token("renew", "--data", data(), "anna").err()).contains("a revoked one can't");
    }

    private void listed(String first, String second) throws Exception {
        var table = token("list", "--data", data());
        assertThat(table.out())
                .contains("NAME", "anna", "revoked", "ben", "live", "operator", "all")
                .doesNotContain(first, second);
        JsonNode list = Json.lenient().readTree(token("list", "--json", "--data", data()).out());
        assertThat(list.size()).isEqualTo(2);
        assertThat(list.at("/0/state").asString()).isEqualTo("revoked");
        assertThat(list.at("/0/negotiations").isMissingNode()).isTrue();
        assertThat(list.at("/1/roles/0").asString()).isEqualTo("recorder");
        assertThat(list.at("/1/negotiations/0").asString()).isEqualTo("n");
        assertThat(list.at("/1/expiresAt").asString()).endsWith("Z");
        assertThat(list.toString()).doesNotContain("fingerprint", "secret");
    }

    @Test
    void a_name_is_given_once_at_a_time() throws Exception {
        assertThat(token("create", "--data", data(), "--name", "a", "--role", "reader").code())
                .isZero();
        var again = token("create", "--data", data(), "--name", "a", "--role", "reader");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("A token for \"a\" already exists");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "create --name a --role king; \"king\" is not a role",
                "create --name a --role reader --expires soon; not a duration such as 90d",
                "create --name a --role reader --expires 0d; not a duration such as 90d",
                "renew a --expires soon; not a duration such as 90d",
                "renew; NAME|ID",
                "create --name owner --role reader; This name is, or looks like, the one that is reserved for the owner of the machine",
                "create --name a --role reader --negotiation N; An id may contain",
                "create --name a; --role",
                "create --role reader; --name",
                "revoke; NAME|ID",
                "abolish; Unmatched argument",
                "''; Usage: parley token"
            })
    void what_can_not_be_is_refused_in_a_sentence(String line, String sentence) throws Exception {
        var arguments = line.isEmpty() ? new String[0] : line.split(" ");
        var outcome = token(arguments);
        assertThat(outcome.err()).contains(sentence);
        assertThat(outcome.err()).doesNotContain("\tat ");
        assertThat(outcome.code()).isEqualTo(2);
    }

    @Test
    void where_no_parley_is_none_is_made_to_list_its_tokens() throws Exception {
        for (var arguments : List.of(List.of("list"), List.of("revoke", "anna"))) {
            var all = new ArrayList<>(arguments);
            all.addAll(List.of("--data", data()));
            var outcome = token(all.toArray(String[]::new));
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).startsWith("There is no Parley data in the folder");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }
}
