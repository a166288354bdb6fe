package parley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class RunTest {
    @TempDir private Path temporary;

    @Test
    void a_signal_stops_the_database_and_then_the_program() throws Exception {
        Path data = temporary.resolve("data");
        try (var program = Child.runs(data)) {
            program.awaitLine("Ready at ");
            assertThat(data.resolve("postgres/postmaster.pid")).exists();
            program.terminate();
            assertThat(program.rest()).isEqualTo("Stopping\nStopped");
            assertThat(program.exitCode()).isEqualTo(128 + 15);
            assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Creating the database", "PostgreSQL answers at"})
    void a_signal_during_the_start_stops_it_as_cleanly(String step) throws Exception {
        Path data = temporary.resolve("data");
        try (var program = Child.runs(data)) {
            program.awaitLine(step);
            program.terminate();
            assertThat(program.rest()).endsWith("Stopped").doesNotContain("Exception");
            assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void a_refusal_is_two_sentences_without_a_stack_trace() throws Exception {
        Path file = Files.writeString(temporary.resolve("letter.txt"), "Dear all");
        try (var program = Child.runs(file)) {
            assertThat(program.rest())
                    .isEqualTo(
                            """
                            Parley cannot start. %s is a file, where a folder for Parley's data should be.
                            Move it away, or give a folder with --data.\
                            """
                                    .formatted(file));
            assertThat(program.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void a_taken_port_is_refused_before_the_database_is_touched() throws Exception {
        Path data = temporary.resolve("data");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var program =
                        Child.started(
                                "run",
                                "--data",
                                data.toString(),
                                "--port",
                                String.valueOf(taken.getLocalPort()))) {
            assertThat(program.rest())
                    .contains("Port " + taken.getLocalPort() + " is taken")
                    .contains("--port");
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void an_unknown_option_is_answered_with_the_usage() throws Exception {
        try (var program = Child.started("run", "--prot", "8081")) {
            assertThat(program.rest()).contains("--prot").contains("--port");
            assertThat(program.exitCode()).isEqualTo(2);
        }
    }
}
