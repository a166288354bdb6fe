package parley.standalone.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Child;
import parley.standalone.Parley;
import parley.standalone.postgres.EmbeddedDatabase;

/** The services as packaged: one command-side and two query-sides on one PostgreSQL. */
@Timeout(300)
class ServicesIT {
    private static final String TALKS = "/api/negotiations/geneva-talks?at=2026-03-02";

    @TempDir private Path data;

    @Test
    void when_the_query_side_that_keeps_the_facts_is_killed_the_other_goes_on() throws Exception {
        try (var database = EmbeddedDatabase.start(data, _ -> {})) {
            isMigrated(database);
            try (var command = service(database, "command");
                    var first = service(database, "query");
                    var second = service(database, "query")) {
                isReady(command);
                isReady(first);
                isReady(second);

                var position = Lines.record(command);
                var answer = at(first, position);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(at(second, position).json()).isEqualTo(answer.json());

                var keeps = isLeading(first) ? first : second;
                var other = keeps == first ? second : first;
                assertThat(isLeading(other)).isFalse();
                keeps.program().kill();

                var recorded =
                        command.accepted(
                                "RecordIssueStatus",
                                """
                                {'commandId': 'donbas-2026-03-01', 'negotiation': 'geneva-talks',
                                 'issue': 'donbas', 'status': 'under-discussion', 'from': '2026-03-01',
                                 'note': 'reported by both delegations',
                                 'attributions': [{'source': 'article', 'stance': 'reports'}]}\
                                """);
                var next = Long.parseLong(recorded.header("Parley-Position"));
                assertThat(next).isGreaterThan(position);
                assertThat(at(other, next).status()).isEqualTo(200);
                assertThat(at(other, next).json()).isNotEqualTo(answer.json());
                assertThat(isLeading(other)).isTrue();
            }
        }
    }

    @Test
    void each_side_says_where_the_other_is_and_ends_when_told_to() throws Exception {
        try (var database = EmbeddedDatabase.start(data, _ -> {})) {
            isMigrated(database);
            try (var command = service(database, "command");
                    var query = service(database, "query")) {
                isProblem(command.get("/api/negotiations/geneva-talks"), 404, "reads-elsewhere");
                isProblem(command.get("/"), 404, "reads-elsewhere");
                isProblem(query.command("OpenNegotiation", "{}"), 404, "commands-elsewhere");
                isProblem(command.get("/nowhere"), 404, "no-such-address");
                isProblem(query.get("/nowhere"), 404, "no-such-address");
                isProblem(command.get("/api/commands/OpenNegotiation"), 405, "method-not-allowed");
                command.program().terminate();
                query.program().terminate();
                assertThat(command.program().exitCode()).isEqualTo(143);
                assertThat(query.program().exitCode()).isEqualTo(143);
            }
        }
    }

    @Test
    void a_setting_that_cannot_be_is_told_in_one_sentence() throws Exception {
        assertThat(told("-Dparley.port=many"))
                .isEqualTo(
                        "Parley cannot start. PARLEY_PORT is \"many\"; give a number from 0 to 65535.");
        assertThat(told("-Dparley.port=0"))
                .isEqualTo(
                        "Parley cannot start. PARLEY_DATABASE_PASSWORD_FILE is not set; name the file that holds the password.");
        assertThat(told("-Dparley.address=0.0.0.0"))
                .startsWith("Parley cannot start. PARLEY_ADDRESS is beyond the loopback");
    }

    private static String told(String setting) throws Exception {
        try (var child = Child.service("command", List.of(setting))) {
            var told = child.rest();
            assertThat(child.exitCode()).isEqualTo(1);
            return told;
        }
    }

    private void isMigrated(EmbeddedDatabase database) throws Exception {
        var settings =
                List.of(
                        "-Dparley.database.url=" + database.url(),
                        "-Dparley.owner.password.file=" + secret("owner"));
        try (var migration = Child.service("command", settings, "migrate")) {
            assertThat(migration.rest()).endsWith("The database is ready for the services.");
            assertThat(migration.exitCode()).isZero();
        }
    }

    private Parley service(EmbeddedDatabase database, String side) throws IOException {
        return Parley.on(
                Child.service(
                        side,
                        List.of(
                                "-Dparley.database.url=" + database.url(),
                                "-Dparley.database.password.file=" + secret(side),
                                "-Dparley.port=0")));
    }

    private Path secret(String role) {
        return data.resolve("secrets").resolve("parley_" + role);
    }

    private static void isReady(Parley service) throws Exception {
        assertThat(service.get("/health/live").status()).isEqualTo(200);
        assertThat(service.get("/health/ready").body()).isEqualTo("{\"status\":\"up\"}");
    }

    private static Parley.Answer at(Parley query, long position) throws Exception {
        return query.get(TALKS, "Parley-Position", Long.toString(position));
    }

    private static boolean isLeading(Parley query) throws Exception {
        return query.get("/api/projections").at("/0/kept").asBoolean();
    }

    private static void isProblem(Parley.Answer answer, int status, String name) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.at("/type").asString()).isEqualTo("urn:parley:problem:" + name);
    }
}
