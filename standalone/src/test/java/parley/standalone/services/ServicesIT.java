package parley.standalone.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.postgres.EmbeddedDatabase;
import parley.standalone.Parley;
import parley.standalone.Programs;
import parley.standalone.access.TestTokens;
import parley.standalone.http.Awaits;
import parley.standalone.openapi.ServedDocument;
import parley.standalone.openapi.ServedDocument.Operation;

/** The packaged services: one command-side and two query-sides on one PostgreSQL. */
@Timeout(300)
class ServicesIT {
    private static final String TALKS = "/api/negotiations/geneva-talks?at=2026-03-02";

    private static final String OPEN = "{'negotiation':'n','title':'T','zone':'UTC'}";

    private static final Duration MINUTE = Duration.ofMinutes(1);

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
                eachDescribesItsOperations(command, first);

                Dossiers.record(command);
                var position = position(status(command, "deadlocked", "2026-02-28"));
                var answer = at(first, position);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(at(second, position).json()).isEqualTo(answer.json());

                var keeps = isLeading(first) ? first : second;
                var other = keeps == first ? second : first;
                assertThat(isLeading(other)).isFalse();
                keeps.program().kill();

                var next = position(status(command, "under-discussion", "2026-03-01"));
                assertThat(next).isGreaterThan(position);
                assertThat(at(other, next).status()).isEqualTo(200);
                assertThat(at(other, next).json()).isNotEqualTo(answer.json());
                assertThat(isLeading(other)).isTrue();
            }
        }
    }

    @Test
    void where_everybody_logs_in_one_token_serves_on_both_sides() throws Exception {
        try (var database = migrated()) {
            var login = "-Dparley.require.login=true";
            var refused = failedStart("query", settings(database, "query", login));
            assertThat(refused).startsWith("Parley cannot start.").contains("token create");
            var made =
                    asOwner(
                            database,
                            "token",
                            "create",
                            "--name",
                            "a",
                            "--role",
                            "reader,recorder");
            var token = new String[] {"Authorization", "Bearer " + made.getLast()};
            try (var command = service(database, "command", login);
                    var query =
                            service(
                                    database,
                                    "query",
                                    login,
                                    "-Dparley.command.side=" + command.address())) {
                isProblem(command.command("OpenNegotiation", OPEN), 401, "not-authenticated");
                isProblem(query.get("/api/negotiations"), 401, "not-authenticated");
                isReady(command);
                isReady(query);
                var opened = command.command("OpenNegotiation", OPEN, token);
                assertThat(opened.status()).as(opened.body()).isEqualTo(201);
                var position = opened.header("Parley-Position");
                var read =
                        query.get(
                                "/api/negotiations/n",
                                token[0],
                                token[1],
                                "Parley-Position",
                                position);
                assertThat(read.status()).as(read.body()).isEqualTo(200);
                assertThat(asOwner(database, "token", "list").getLast()).contains("live");
                var cookie = TestTokens.cookie(query, made.getLast());
                recordsByForm(query, cookie);
                assertThat(command.get("/api/openapi.json", cookie).status()).isEqualTo(200);
                asOwner(database, "token", "revoke", "a");
                isProblem(command.get("/api/openapi.json", cookie), 401, "login-ended");
                isProblem(query.get("/api/negotiations", cookie), 401, "login-ended");
                isProblem(command.command("OpenNegotiation", OPEN, token), 401, "token-not-valid");
                isProblem(query.get("/api/negotiations", token), 401, "token-not-valid");
            }
        }
    }

    @Test
    void a_form_of_query_side_is_recorded_by_command_side() throws Exception {
        try (var database = migrated()) {
            try (var command = service(database, "command");
                    var query =
                            service(
                                    database,
                                    "query",
                                    "-Dparley.command.side=" + command.address())) {
                assertThat(query.get("/record").body()).contains("OpenNegotiation");
                var sent = query.send(form(query, "/negotiation=n&/title=T&/zone=UTC"));
                assertThat(sent.status()).as(sent.body()).isEqualTo(201);
                assertThat(command.command("OpenNegotiation", OPEN).status()).isEqualTo(409);
                command.program().kill();
                var away = "/negotiation=m&/title=Lost?&/zone=UTC&/commandId=kept";
                var rejectedForm = query.send(form(query, away));
                assertThat(rejectedForm.status()).isEqualTo(503);
                assertThat(rejectedForm.body())
                        .contains(
                                "value=\"Lost?\"",
                                "value=\"kept\"",
                                "Command-side does not respond");
                assertThat(rejectedForm.header("Retry-After")).matches("\\d+");
                var empty = query.get("/record/OpenNegotiation?negotiation=m");
                assertThat(empty.status()).isEqualTo(503);
                assertThat(empty.body())
                        .contains("href=\"/record/OpenNegotiation?negotiation=m\"")
                        .doesNotContain("Send the form again");
                assertThat(query.get("/api/negotiations/n").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void a_form_is_kept_where_command_side_was_never_there() throws Exception {
        try (var database = migrated()) {
            var nowhere = "-Dparley.command.side=http://127.0.0.1:1";
            try (var query = service(database, "query", nowhere)) {
                var rejectedForm = query.send(form(query, "/negotiation=m&/title=Lost?"));
                assertThat(rejectedForm.status()).isEqualTo(503);
                assertThat(rejectedForm.body())
                        .contains(
                                "name=\"/title\" value=\"Lost?\"",
                                "Send again",
                                "Command-side does not respond");
            }
        }
    }

    /** Command-side takes what query-side forwards with the login of whoever sends the form. */
    private static void recordsByForm(Parley query, String... login) throws Exception {
        var csrf =
                Pattern.compile("name=\"csrf\" value=\"([0-9a-f]{64})\"")
                        .matcher(query.get("/login", login).body());
        assertThat(csrf.find()).isTrue();
        var fields = "/negotiation=m&/title=T&/zone=UTC&csrf=" + csrf.group(1);
        var sent = query.send(form(query, fields), login);
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
    }

    private static HttpRequest.Builder form(Parley query, String fields) {
        return query.request("/record/OpenNegotiation")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("button=record&" + fields.replace("/", "%2F")));
    }

    @Test
    void each_side_says_where_the_other_is_and_ends_when_told_to() throws Exception {
        try (var database = migrated()) {
            try (var command = service(database, "command");
                    var query = service(database, "query")) {
                isProblem(command.get("/api/negotiations/geneva-talks"), 404, "reads-elsewhere");
                isProblem(command.get("/"), 404, "reads-elsewhere");
                isProblem(query.command("OpenNegotiation", "{}"), 404, "commands-elsewhere");
                isProblem(command.get("/nowhere"), 404, "no-such-address");
                isProblem(query.get("/nowhere"), 404, "no-such-address");
                isProblem(command.get("/api/commands/OpenNegotiation"), 405, "method-not-allowed");
                assertThat(health(query)).isZero();
                command.program().terminate();
                query.program().terminate();
                assertThat(command.program().exitCode()).isEqualTo(143);
                assertThat(query.program().exitCode()).isEqualTo(143);
                assertThat(health(query)).isEqualTo(1);
            }
        }
    }

    private static int health(Parley query) throws Exception {
        var port = "-Dparley.port=" + URI.create(query.address()).getPort();
        try (var health = Programs.service("query", List.of(port), "health")) {
            assertThat(health.rest()).endsWith("ready");
            return health.exitCode();
        }
    }

    @Test
    void a_setting_that_cannot_be_is_told_in_one_sentence() throws Exception {
        assertThat(failedStart("command", List.of("-Dparley.port=many")))
                .isEqualTo(
                        "Parley cannot start. PARLEY_PORT is \"many\"; give a number from 0 to 65535.");
        assertThat(failedStart("query", List.of("-Dparley.port=0")))
                .isEqualTo(
                        "Parley cannot start. PARLEY_DATABASE_PASSWORD_FILE is not set; name the file that contains the password.");
        assertThat(failedStart("command", List.of("-Dparley.address=nowhere.invalid")))
                .startsWith(
                        "Parley cannot start. PARLEY_ADDRESS: \"nowhere.invalid\" is not an address");
        assertThat(failedStart("query", List.of("-Dparley.require.login=perhaps")))
                .isEqualTo("Parley cannot start. PARLEY_REQUIRE_LOGIN must be true or false.");
        var database = "-Dparley.database.url=jdbc:postgresql://127.0.0.1:many/parley";
        assertThat(
                        List.of(
                                failedStart("command", List.of(database)),
                                failedStart("query", List.of(database))))
                .containsOnly(
                        "Parley cannot start. PARLEY_DATABASE_URL must have the form jdbc:postgresql://HOST:PORT/DATABASE.");
        assertThat(
                        List.of(
                                failedStart("command", List.of(database), "migrate"),
                                failedStart("command", List.of(database), "token", "list")))
                .containsOnly(
                        "PARLEY_DATABASE_URL must have the form jdbc:postgresql://HOST:PORT/DATABASE.");
        var password = "-Dparley.database.password.file=pom.xml";
        assertThat(failedStart("query", List.of(password, "-Dparley.command.side=http://a_b:8081")))
                .startsWith(
                        "Parley cannot start. PARLEY_COMMAND_SIDE is \"http://a_b:8081\"; give");
        assertThat(failedStart("command", List.of(password, "-Dparley.address=192.0.2.1")))
                .isEqualTo(
                        "Parley cannot start. 192.0.2.1 is not an address of this machine. Give one that is, in PARLEY_ADDRESS: 127.0.0.1, or 0.0.0.0 for all its addresses.");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            assertThat(failedStart("command", List.of(password, "-Dparley.port=" + port)))
                    .isEqualTo(
                            "Parley cannot start. Port %d is in use by another program. Stop that program, or give another port in PARLEY_PORT."
                                    .formatted(port));
        }
    }

    @Test
    void a_database_that_does_not_let_it_in_or_is_not_migrated_is_told_in_one_sentence()
            throws Exception {
        try (var database = EmbeddedDatabase.start(data, _ -> {})) {
            var settings = settings(database, "command");
            assertThat(failedStart("command", settings))
                    .startsWith("Parley cannot start. The database is not ready for this service (")
                    .endsWith("run migrate first.")
                    .hasLineCount(1);
            isMigrated(database);
            settings.add("-Dparley.database.password.file=pom.xml");
            assertThat(failedStart("command", settings))
                    .isEqualTo(
                            "Parley cannot start. The database refused this service's login (FATAL: password authentication failed for user \"parley_command\"); check PARLEY_DATABASE_USER and PARLEY_DATABASE_PASSWORD_FILE.");
        }
    }

    @Test
    void a_database_that_is_not_there_yet_is_waited_for() throws Exception {
        try (var database = migrated()) {
            try (var closing = ClosedDatabase.of(database)) {
                closing.close(true);
                try (var child = Programs.service("command", settings(database, "command"))) {
                    child.awaitLine("Waiting for the database");
                    closing.close(false);
                    try (var command = Parley.on(child)) {
                        isReady(command);
                    }
                }
            }
        }
    }

    @Test
    void an_outage_is_gone_through_and_told_without_stack_traces() throws Exception {
        try (var database = migrated()) {
            try (var closing = ClosedDatabase.of(database);
                    var command = service(database, "command");
                    var query = service(database, "query")) {
                isReady(command);
                isReady(query);
                closing.close(true);
                for (var service : List.of(command, query)) {
                    Awaits.until(MINUTE, () -> health(service, 503));
                }
                assertThat(command.command("OpenNegotiation", OPEN).status()).isEqualTo(503);
                assertThat(query.get("/api/negotiations").status()).isEqualTo(503);
                closing.close(false);
                for (var service : List.of(command, query)) {
                    Awaits.until(MINUTE, () -> health(service, 200));
                }
                Awaits.until(
                        MINUTE, () -> command.command("OpenNegotiation", OPEN).status() != 503);
                for (var service : List.of(command, query)) {
                    service.program().terminate();
                    assertThat(service.program().rest()).doesNotContain("\tat ");
                }
            }
        }
    }

    private static boolean health(Parley service, int status) throws Exception {
        return service.get("/health/ready").status() == status;
    }

    @Test
    void beyond_the_loopback_everybody_logs_in_and_is_told_how_tokens_travel() throws Exception {
        try (var database = migrated()) {
            asOwner(database, "token", "create", "--name", "a", "--role", "reader");
            try (var child =
                    Programs.service(
                            "query", settings(database, "query", "-Dparley.address=127.0.0.2"))) {
                child.awaitLine("Tokens are sent to this address unencrypted");
                try (var query = Parley.on(child)) {
                    assertThat(query.address()).startsWith("http://127.0.0.2:");
                    isReady(query);
                    isProblem(query.get("/api/negotiations"), 401, "not-authenticated");
                }
            }
        }
    }

    private static String failedStart(String side, List<String> settings, String... arguments)
            throws Exception {
        try (var child = Programs.service(side, settings, arguments)) {
            var output = child.rest();
            assertThat(child.exitCode()).isEqualTo(1);
            return output;
        }
    }

    private EmbeddedDatabase migrated() throws Exception {
        Programs.fill(data);
        return EmbeddedDatabase.start(data, _ -> {});
    }

    private void isMigrated(EmbeddedDatabase database) throws Exception {
        assertThat(asOwner(database, "migrate"))
                .endsWith("The database is ready for the services.");
    }

    /** Returns the lines of its output. */
    private List<String> asOwner(EmbeddedDatabase database, String... arguments) throws Exception {
        var settings =
                List.of(
                        "-Dparley.database.url=" + database.url(),
                        "-Dparley.owner.password.file=" + secret("owner"));
        try (var child = Programs.service("command", settings, arguments)) {
            var output = child.rest();
            assertThat(child.exitCode()).as(output).isZero();
            return output.lines().toList();
        }
    }

    private Parley service(EmbeddedDatabase database, String side, String... more)
            throws Exception {
        return Parley.on(Programs.service(side, settings(database, side, more)));
    }

    private List<String> settings(EmbeddedDatabase database, String side, String... more) {
        var settings = new ArrayList<>(List.of(more));
        settings.add("-Dparley.database.url=" + database.url());
        settings.add("-Dparley.database.password.file=" + secret(side));
        settings.add("-Dparley.port=0");
        return settings;
    }

    private static Parley.Answer status(Parley command, String status, String from)
            throws Exception {
        return command.accepted(
                "RecordIssueStatus",
                "{'negotiation':'geneva-talks','issue':'donbas','status':'%s','from':'%s'}"
                        .formatted(status, from));
    }

    private static long position(Parley.Answer answer) {
        return Long.parseLong(answer.header("Parley-Position"));
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

    private static void eachDescribesItsOperations(Parley command, Parley query) throws Exception {
        var commands =
                ServedDocument.by(command).operations().stream().map(Operation::path).toList();
        var reads = ServedDocument.by(query).operations().stream().map(Operation::path).toList();
        assertThat(commands)
                .contains("/api/commands/RaiseIssue", "/health/ready")
                .noneMatch(path -> path.startsWith("/api/negotiations"));
        assertThat(reads)
                .contains("/api/negotiations/{negotiation}", "/health/ready")
                .noneMatch(path -> path.startsWith("/api/commands"));
        assertThat(command.get("/docs").status()).isEqualTo(200);
        assertThat(query.get("/docs").status()).isEqualTo(200);
    }
}
