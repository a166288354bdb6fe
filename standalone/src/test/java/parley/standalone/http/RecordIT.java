package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;
import parley.standalone.Programs;

/** The command {@code parley record}. */
@Timeout(300)
class RecordIT {
    private static final String OPEN =
            "{\"command\":\"OpenNegotiation\",\"commandId\":\"open\",\"negotiation\":\"n\",\"title\":\"T\",\"zone\":\"Z\"}";
    private static final String CLAIM =
            "{\"command\":\"RecordClaim\",\"commandId\":\"%1$s\",\"negotiation\":\"n\",\"claim\":\"%1$s\",\"wording\":\"W\",\"polarity\":\"holds\"}";

    private static final String MILESTONE =
            "{\"command\":\"RecordMilestone\",\"commandId\":\"m\",\"negotiation\":\"n\",\"milestone\":\"m\",\"title\":\"M\",\"occurred\":\"0026-02-18\"}";

    @TempDir private Path folder;

    @Test
    void a_file_is_recorded_and_what_is_refused_is_named() throws Exception {
        try (var parley = Parley.start(folder.resolve("data"), "--no-dossier")) {
            var good = file("good", OPEN, CLAIM.formatted("a"), "", CLAIM.formatted("b"));
            run(parley, good, 0, "3 lines: 3 recorded, 0 repeated, 0 refused");
            run(parley, good, 0, "3 lines: 0 recorded, 3 repeated, 0 refused");
            var bad = file("bad", CLAIM.formatted("c"), "nonsense", CLAIM.formatted("a b"));
            var output = run(parley, bad, 1, "3 lines: 1 recorded, 0 repeated, 2 refused");
            assertThat(output)
                    .contains("Line 2 was refused", "Line 3 (a b) was refused", "/commandId");
            run(parley, bad, 1, "2 lines: 0 recorded, 0 repeated, 2 refused", "--from", "2");
            var old = file("old", MILESTONE);
            assertThat(run(parley, old, 0, "1 lines: 1 recorded"))
                    .contains("Line 1 (m): caution: The year 26 lies 2,0");
            assertThat(parley.get("/api/negotiations/n/claim/c").status()).isEqualTo(200);
        }
    }

    @Test
    void a_corroboration_is_refused_with_the_chain_of_its_sources() throws Exception {
        try (var parley = Parley.start(folder.resolve("data"), "--no-dossier")) {
            var source =
                    "{\"command\":\"RegisterSource\",\"negotiation\":\"n\",\"source\":\"%s\",\"type\":\"official\",\"description\":\"D\"}";
            var by = ",\"attributions\":[{\"source\":\"%s\",\"stance\":\"reports\"%s}]}";
            var corroborated =
                    "{\"command\":\"CorroborateClaim\",\"negotiation\":\"n\",\"claim\":\"c\",\"reason\":\"R\"";
            var file =
                    file(
                            "chain",
                            OPEN,
                            source.formatted("wire"),
                            source.formatted("a"),
                            CLAIM.formatted("c").replace("}", by.formatted("wire", "")),
                            corroborated + by.formatted("a", ",\"repeats\":\"wire\""));
            assertThat(run(parley, file, 1, "5 lines: 4 recorded, 0 repeated, 1 refused"))
                    .contains("a repeats wire, on which this claim rests already.");
        }
    }

    @Test
    void a_file_of_any_length_is_one_to_whoever_records_it() throws Exception {
        try (var parley = Parley.start(folder.resolve("data"), "--no-dossier")) {
            var lines = new ArrayList<String>();
            lines.add(OPEN);
            for (int i = 2; i <= 2_500; i++) {
                lines.add(CLAIM.formatted("c" + i));
            }
            lines.set(1_499, "{\"command\":\"" + "x".repeat(3 << 20) + "\"}");
            var file = file("many", lines.toArray(String[]::new));
            var output = run(parley, file, 1, "2,500 lines: 2,499 recorded, 0 repeated, 1 refused");
            assertThat(output).contains("Line 1500 was refused", "too large");
            var last = run(parley, file, 1, "", "--json", "--from", "1002").lines().toList();
            assertThat(last).hasSize(1_500);
            assertThat(last.getFirst()).contains("\"line\":1002", "\"status\":\"repeated\"");
            assertThat(last.getLast())
                    .contains("\"lines\":1499", "\"repeated\":1498", "\"refused\":1");
        }
    }

    @Test
    void a_program_is_told_in_json_what_became_of_each_line_of_the_file() throws Exception {
        try (var parley = Parley.start(folder.resolve("data"), "--no-dossier")) {
            var file = file("some", OPEN, CLAIM.formatted("a"), "nonsense", CLAIM.formatted("b"));
            var output = run(parley, file, 1, "", "--json", "--from", "3").lines().toList();
            assertThat(output).hasSize(3);
            assertThat(output.getFirst())
                    .contains("\"line\":3", "urn:parley:problem:malformed-json");
            assertThat(output.get(1)).contains("\"line\":4", "urn:parley:problem:");
            assertThat(output.getLast()).contains("\"end\":\"complete\"", "\"refused\":2");
            run(parley, file, 1, "\"lastPosition\":3", "--json");
        }
    }

    @Test
    void the_program_tells_which_it_is_and_what_it_takes() throws Exception {
        run(0, "Parley 0.", "--version");
        run(0, "record", "--help");
    }

    @Test
    void what_can_not_be_sent_is_told_with_a_code_of_its_own() throws Exception {
        var good = file("good", OPEN);
        run(2, "no such file", "record", folder.resolve("nowhere").toString());
        run(2, "--to", "record", good.toString(), "--to", "here");
        run(2, "--to", "record", good.toString(), "--to", "http://localhost:1/api");
        run(2, "it has no line 9", "record", good.toString(), "--from", "9");
        run(2, "Missing required parameter", "record");
        run(3, "can't be reached", "record", good.toString(), "--to", "http://127.0.0.1:1");
    }

    @Test
    void where_everybody_logs_in_a_file_holds_the_token() throws Exception {
        var data = folder.resolve("data");
        var good = file("good", OPEN);
        var made = run(0, "parley_", words("token create --name a --role recorder", data));
        var token = file("token", made.lines().toList().getLast());
        try (var parley = Parley.start(data, "--no-dossier", "--require-login")) {
            run(parley, good, 1, "Authentication required");
            run(parley, good, 2, "that is not a token", "--token-file", good.toString());
            run(parley, good, 2, "there is no such file", "--token-file", "nowhere");
            run(parley, good, 0, "1 recorded", "--token-file", token.toString());
        }
    }

    private static String[] words(String command, Path data) {
        return (command + " --data " + data).split(" ");
    }

    private String run(Parley parley, Path file, int code, String words, String... more)
            throws Exception {
        var arguments = new ArrayList<String>();
        arguments.add("record");
        arguments.add(file.toString());
        arguments.add("--to");
        arguments.add(parley.address());
        arguments.addAll(List.of(more));
        return run(code, words, arguments.toArray(String[]::new));
    }

    private static String run(int code, String words, String... arguments) throws Exception {
        try (var program = Programs.packaged(arguments)) {
            var output = program.rest();
            assertThat(output).contains(words);
            assertThat(program.exitCode()).as(output).isEqualTo(code);
            return output;
        }
    }

    private Path file(String name, String... lines) throws Exception {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
