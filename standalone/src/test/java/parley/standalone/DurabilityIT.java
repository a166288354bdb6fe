package parley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The durability settings of the packaged program's database, for each of Parley's roles. */
@Timeout(300)
class DurabilityIT {
    private static final List<String> ROLES =
            List.of("parley_owner", "parley_command", "parley_query");

    @TempDir private Path temporary;

    @Test
    void the_packaged_program_keeps_what_it_is_told_and_knows_no_superuser() throws Exception {
        for (int start = 1; start <= 2; start++) {
            try (var program =
                    Programs.asShipped("run", "--data", data(), "--port", "0", "--no-dossier")) {
                String url = program.awaitLine("jdbc:").replaceFirst(".*jdbc:", "jdbc:");
                program.awaitLine("Ready at ");
                for (String role : ROLES) {
                    isDurable(url, role);
                }
                program.terminate();
                assertThat(program.rest()).endsWith("Stopped");
            }
        }
    }

    private void isDurable(String url, String role) throws Exception {
        String password = Files.readString(Path.of(data(), "secrets", role)).strip();
        try (var connection = DriverManager.getConnection(url, role, password)) {
            assertThat(show(connection, "fsync")).isEqualTo("on");
            assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(show(connection, "full_page_writes")).isEqualTo("on");
            assertThat(show(connection, "data_checksums")).isEqualTo("on");
            assertThat(show(connection, "is_superuser")).isEqualTo("off");
        }
    }

    private static String show(Connection connection, String setting) throws Exception {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("SHOW " + setting)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private String data() {
        return temporary.resolve("data").toString();
    }
}
