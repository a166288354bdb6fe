package parley.standalone.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;

/**
 * The images, the compose file and a backup by pg_dump, as in docs/operating.md. It needs Docker,
 * so it is not part of all tests: {@code ./parley test --containers} runs it.
 */
@Timeout(900)
class ContainersCheck {
    private static final String OPEN =
            "{'negotiation': 'after', 'title': 'After the restore', 'zone': 'Europe/Zurich'}";

    @TempDir private Path temporary;
    private Compose compose;

    @BeforeEach
    void build() throws Exception {
        compose = new Compose(temporary);
        removed();
        compose.run("build");
    }

    @AfterEach
    void removed() throws Exception {
        compose.run("down", "--volumes");
    }

    @Test
    void what_was_dumped_is_restored_into_a_fresh_volume_and_goes_on() throws Exception {
        migrated();
        var token = temporary.resolve("token");
        Files.writeString(token, issued());
        var bearer = new String[] {"Authorization", "Bearer " + Files.readString(token)};
        up();
        try (var command = commandSide()) {
            refused(command.command("OpenNegotiation", OPEN), 401);
            Dossiers.record(command, "--token-file", token.toString());
        }
        var before = rows(bearer);
        var dump = temporary.resolve("parley.dump");
        compose.into(
                dump,
                words(
                        "exec -T postgres pg_dump -U postgres --format=custom --schema=log --schema=access parley"));

        removed();
        migrated();
        psql("drop schema log, access cascade");
        compose.from(
                dump,
                words("exec -T postgres pg_restore -U postgres --exit-on-error --dbname=parley"));
        migrated();
        up();

        assertThat(rows(bearer)).isEqualTo(before);
        try (var command = commandSide();
                var query = querySide()) {
            var opened = command.command("OpenNegotiation", OPEN, bearer);
            assertThat(opened.status()).as(opened.body()).isEqualTo(201);
            assertThat(query.get("/api/negotiations/after", after(opened, bearer)).status())
                    .isEqualTo(200);
            compose.run("restart", "postgres");
            up();
            refused(command.command("OpenNegotiation", OPEN, bearer), 409);
        }
    }

    private void migrated() throws Exception {
        assertThat(compose.run("run", "--rm", "migrate"))
                .endsWith("The database is ready for the services.");
    }

    private String issued() throws Exception {
        var role = "reader,recorder,transcriber";
        return compose.run(words("run --rm migrate token create --name anna --role " + role))
                .lines()
                .toList()
                .getLast();
    }

    private void up() throws Exception {
        compose.run("up", "--detach", "--wait");
    }

    private Parley commandSide() throws Exception {
        return Parley.at(compose.address("command-side", 8081));
    }

    private Parley querySide() throws Exception {
        return Parley.at(compose.address("query-side", 8080));
    }

    /** Returns the rows once the facts have reached the end of the log. */
    private List<String> rows(String... bearer) throws Exception {
        try (var query = querySide()) {
            refused(query.get("/api/negotiations"), 401);
            var head = query.get("/api/projections", bearer).at("/0/head").asString();
            var all = query.get("/api/negotiations", with(bearer, "Parley-Position", head));
            assertThat(all.status()).as(all.body()).isEqualTo(200);
        }
        var rows = new ArrayList<String>();
        for (var table : Tables.ALL) {
            psql(Tables.rows(table)).lines().map(table::concat).forEach(rows::add);
        }
        assertThat(rows).hasSizeGreaterThan(100);
        return rows;
    }

    private String psql(String sql) throws Exception {
        return compose.run(
                "exec", "-T", "postgres", "psql", "-U", "postgres", "-d", "parley", "-qAtc", sql);
    }

    private static String[] after(Parley.Answer answer, String... headers) {
        return with(headers, "Parley-Position", answer.header("Parley-Position"));
    }

    private static String[] with(String[] headers, String name, String value) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(name, value));
        return all.toArray(String[]::new);
    }

    private static String[] words(String line) {
        return line.split(" ");
    }

    private static void refused(Parley.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }
}
