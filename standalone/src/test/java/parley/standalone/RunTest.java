package parley.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.database.Connections;
import parley.database.Migration;
import parley.postgres.ChildProcess;
import parley.postgres.EmbeddedDatabase;
import parley.postgres.Folders;

@Tag("slow")
@Timeout(120)
class RunTest {
    @TempDir private Path temporary;

    @Test
    void a_signal_stops_the_database_and_then_the_program() throws Exception {
        Path data = Folders.made(temporary);
        try (var program = Programs.runs(data)) {
            program.awaitLine("Ready at ");
            assertThat(data.resolve("postgres/postmaster.pid")).exists();
            program.terminate();
            assertThat(program.rest()).isEqualTo("Stopping\nStopped");
            assertThat(program.exitCode()).isEqualTo(128 + 15);
            assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Creating the database", "PostgreSQL is ready at"})
    void a_signal_during_the_start_stops_it_as_cleanly(String step) throws Exception {
        Path data = Folders.fresh(temporary);
        try (var program = Programs.runs(data)) {
            program.awaitLine(step);
            program.terminate();
            assertThat(program.rest()).endsWith("Stopped").doesNotContain("Exception");
            assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void a_refusal_is_two_sentences_without_a_stack_trace() throws Exception {
        Path file = Files.writeString(temporary.resolve("letter.txt"), "Dear all");
        try (var program = Programs.runs(file)) {
            assertThat(program.rest())
                    .isEqualTo(
                            """
                            Parley cannot start. %s is a file, but a folder for Parley's data should be there.
                            Move it away, or give a folder with --data.\
                            """
                                    .formatted(file));
            assertThat(program.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void a_log_of_another_form_is_refused_and_left_as_it_is() throws Exception {
        Path data = Folders.made(temporary);
        try (var database = EmbeddedDatabase.start(data, _ -> {})) {
            var owner =
                    Connections.to(
                            database.url(),
                            database.owner().user(),
                            database.owner().password(),
                            "another-version");
            Migration.run(owner);
            try (var connection = owner.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(
                        "update log.flyway_schema_history set checksum = 1 where version = '1'");
            }
        }
        try (var program = Programs.runs(data)) {
            program.awaitLine("PostgreSQL is ready");
            assertThat(program.rest())
                    .isEqualTo(
                            """
                            Parley cannot start. The log in this database was made by a version of Parley from before its first release, in another form.
                            Nothing in it was changed: start on an empty database or another data folder, and record from your files again.\
                            """);
            assertThat(program.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void a_database_that_ends_again_and_again_during_the_start_is_told_in_two_sentences()
            throws Exception {
        Path data = Folders.made(temporary);
        try (var program = Programs.runs(data)) {
            program.awaitLine("PostgreSQL is ready");
            var killer = Thread.startVirtualThread(() -> killServers(data));
            assertThat(program.rest())
                    .doesNotContain("Exception")
                    .endsWith(
                            """
                            Parley cannot start. PostgreSQL ended or stopped responding while Parley was starting on the data folder %s.
                            Start Parley again; if this repeats, postgres/server.log in that folder says why.\
                            """
                                    .formatted(data));
            assertThat(program.exitCode()).isEqualTo(1);
            killer.interrupt();
        }
    }

    private static void killServers(Path data) {
        while (!Thread.currentThread().isInterrupted()) {
            Folders.server(data).ifPresent(ProcessHandle::destroyForcibly);
            Thread.onSpinWait();
        }
    }

    @Test
    void a_taken_port_is_refused_before_the_database_is_touched() throws Exception {
        Path data = temporary.resolve("data");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var program =
                        Programs.started(
                                "run",
                                "--data",
                                data.toString(),
                                "--port",
                                String.valueOf(taken.getLocalPort()))) {
            assertThat(program.rest())
                    .contains("Port " + taken.getLocalPort() + " is in use")
                    .contains("--port");
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void an_unknown_option_is_answered_with_the_usage() throws Exception {
        try (var program = Programs.started("run", "--prot", "8081")) {
            assertThat(program.rest()).contains("--prot").contains("--port");
            assertThat(program.exitCode()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"70000", "-1"})
    void a_number_that_is_no_port_is_answered_with_the_usage(String port) throws Exception {
        try (var program = Programs.started("run", "--data", data(), "--port=" + port)) {
            refusedAsWrong(program, port + " is not a port; give one up to 65535");
        }
    }

    @Test
    void what_is_no_address_is_answered_with_the_usage() throws Exception {
        try (var program =
                Programs.started("run", "--data", data(), "--address", "nowhere.invalid")) {
            refusedAsWrong(program, "\"nowhere.invalid\" is not an address of this machine");
        }
    }

    private void refusedAsWrong(ChildProcess program, String sentence) throws Exception {
        assertThat(program.rest())
                .startsWith(sentence)
                .contains("Usage: parley run")
                .doesNotContain("Exception");
        assertThat(program.exitCode()).isEqualTo(2);
        assertThat(temporary.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--address=0.0.0.0", "--address=127.0.0.2", "--require-login"})
    void where_a_login_is_needed_and_nobody_has_a_token_it_does_not_start(String option)
            throws Exception {
        try (var program = Programs.started("run", "--data", data(), "--port", "0", option)) {
            assertThat(program.rest())
                    .startsWith("Parley cannot start. Everyone who uses this address must log in")
                    .contains("parley token create --name NAME --role reader");
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(temporary.resolve("data")).doesNotExist();
        }
    }

    @Test
    void where_all_tokens_are_revoked_it_does_not_start_either() throws Exception {
        Folders.fresh(temporary);
        try (var maker = tokens("create", "--name", "anna", "--role", "reader")) {
            assertThat(maker.rest()).contains("parley_");
        }
        try (var revoker = tokens("revoke", "anna")) {
            assertThat(revoker.rest()).contains("revoked");
        }
        try (var program =
                Programs.started("run", "--data", data(), "--port", "0", "--require-login")) {
            assertThat(program.rest()).contains("there is no live token");
            assertThat(program.exitCode()).isEqualTo(1);
        }
    }

    private ChildProcess tokens(String what, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("token", what, "--data", data()));
        arguments.addAll(List.of(options));
        return Programs.started(arguments.toArray(String[]::new));
    }

    @Test
    void an_address_of_another_machine_is_refused_before_a_token_is_asked_for() throws Exception {
        var elsewhere = "--address=192.0.2.1";
        try (var program = Programs.started("run", "--data", data(), "--port", "0", elsewhere)) {
            assertThat(program.rest())
                    .isEqualTo(
                            """
                            Parley cannot start. 192.0.2.1 is not an address of this machine.
                            Give one that is, with --address: 127.0.0.1, or 0.0.0.0 for all its addresses.\
                            """);
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(temporary.resolve("data")).doesNotExist();
        }
    }

    @Test
    void a_port_that_nobody_answers_at_is_refused_in_the_systems_own_words() throws Exception {
        try (var bound = new Socket()) {
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            var port = String.valueOf(bound.getLocalPort());
            try (var program = Programs.started("run", "--data", data(), "--port", port)) {
                assertThat(program.rest())
                        .startsWith("Parley cannot start. Parley can't listen on port " + port)
                        .doesNotContain("in use by another program");
                assertThat(program.exitCode()).isEqualTo(1);
            }
        }
    }

    @Test
    void the_loopback_of_ipv6_is_listened_on_when_it_is_asked_for() throws Exception {
        assumeTrue(isThere("::1"), "this machine has no IPv6");
        Folders.made(temporary);
        try (var program =
                Programs.started(
                        "run",
                        "--data",
                        data(),
                        "--port",
                        "0",
                        "--no-dossier",
                        "--address",
                        "::1")) {
            var ready = program.awaitLine("Ready at http://[::1]:");
            var port = Integer.parseInt(ready.replaceFirst(".*:(\\d+) .*", "$1"));
            assertThat(isAnswered("::1", port)).isTrue();
            assertThat(isAnswered("127.0.0.1", port)).isFalse();
        }
    }

    private static boolean isThere(String address) {
        try (var _ = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    private static boolean isAnswered(String address, int port) {
        try (var _ = new Socket(address, port)) {
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    @Test
    void an_unknown_command_is_answered_with_the_usage() throws Exception {
        try (var program = Programs.started("rnu")) {
            assertThat(program.rest()).contains("rnu").doesNotContain("Exception");
            assertThat(program.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void a_data_folder_may_have_spaces_and_any_script_in_its_path() throws Exception {
        var data = temporary.resolve("given data").resolve("переговори ü");
        try (var program = Programs.runs(data)) {
            program.awaitLine("Ready at ");
            assertThat(data.resolve("postgres/postmaster.pid")).exists();
        }
    }

    private String data() {
        return temporary.resolve("data").toString();
    }
}
