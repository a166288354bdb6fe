package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.http.Problems.refused;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.json.Json;
import parley.standalone.Parley;
import parley.standalone.Programs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Archives: checked as a whole before they are recorded. */
@Timeout(300)
class ArchiveIT {
    private static final String OPEN =
            "{'command':'OpenNegotiation','commandId':'open','negotiation':'%s','title':'T','zone':'UTC'}";
    private static final String CHECK = "?dryRun=true";

    @TempDir private static Path folder;
    private static Parley parley;

    @BeforeAll
    static void start() throws Exception {
        parley = Parley.start(folder.resolve("data"), "--no-dossier");
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @Test
    void the_archive_is_checked_recorded_and_then_repeated() throws Exception {
        var lines = UcdpArchive.lines("ged", 3_000, true);
        var file = file("ged.ndjson", lines);
        long head = parley.head();
        var checked = run(0, file, "--check");
        assertThat(checked)
                .contains("Nothing was recorded. On position " + head + " of the log")
                .contains(
                        "%,d lines: %,d recorded, 0 repeated, 0 refused"
                                .formatted(lines.size(), lines.size()));
        assertThat(parley.head()).isEqualTo(head);

        run(0, file);
        assertThat(parley.head()).isEqualTo(head + lines.size());
        assertThat(run(0, file, "--check"))
                .contains("On position " + (head + lines.size()) + " of the log")
                .contains("0 recorded, %,d repeated, 0 refused".formatted(lines.size()));
        parley.awaitFacts();
        assertThat(parley.get("/api/negotiations/ged/clash/e147997").status()).isEqualTo(200);
        assertTotals(parley.get("/api/negotiations/ged?kind=clash&limit=1").at("/casualties"));
    }

    /** Asserts that the totals are plain sums of the file, over all and by its only author. */
    private static void assertTotals(JsonNode totals) throws IOException {
        var events = UcdpArchive.rows().stream().limit(3_000).map(ArchiveIT::numbers).toList();
        long low = events.stream().mapToLong(Collections::min).sum();
        long high = events.stream().mapToLong(Collections::max).sum();
        var killed = totals.at("/clash/killed");
        assertThat(killed.at("/low").asLong()).isEqualTo(low).isPositive();
        assertThat(killed.at("/high").asLong()).isEqualTo(high).isGreaterThan(low);
        assertThat(killed.at("/counted").asInt()).isEqualTo(3_000);
        assertThat(killed.at("/uncounted").asInt()).isZero();
        assertThat(killed.at("/authors").size()).isEqualTo(1);
        assertThat(killed.at("/authors/0/author/source").asString()).isEqualTo("ucdp");
        assertThat(killed.at("/authors/0/low").asLong()).isEqualTo(low);
        assertThat(killed.at("/authors/0/high").asLong()).isEqualTo(high);
    }

    private static List<Long> numbers(Map<String, String> event) {
        return Stream.of("best", "low", "high")
                .map(event::get)
                .map(Long::valueOf)
                .filter(number -> number >= 0)
                .toList();
    }

    @Test
    void a_check_finds_what_the_run_finds() throws Exception {
        var file = file("faulty.ndjson", faulty("faulty"));
        long head = parley.head();
        var checked = report(run(1, file, "--check", "--json"));
        assertThat(parley.head()).isEqualTo(head);
        var told = run(1, file, "--check");
        var recorded = report(run(1, file, "--no-stop-on-refusal", "--json"));
        assertThat(checked).hasSizeGreaterThan(650).isEqualTo(recorded);
        assertThat(checked).filteredOn(line -> line.contains("refused")).hasSizeGreaterThan(20);

        assertThat(told)
                .containsPattern(
                        "\\d+ lines name `faulty/place/place-1`, which is not on record; the first is line \\d+")
                .contains("gives the recorded time 2022-12-31T00:00:00Z")
                .contains("last record is of 2023-02-03T00:00:00Z")
                .contains("gives the time 2024-01, which had not begun by 2023-02-03T00:00:00Z")
                .contains(
                        "e149221 is about faulty/clash/e149221, and not about faulty/clash/other");
    }

    /** Has every kind of mistake that an import has, and 600 lines that rest on each other. */
    private static List<String> faulty(String negotiation) throws IOException {
        var lines = new ArrayList<>(UcdpArchive.lines(negotiation, 300, false));
        lines.removeIf(line -> line.contains("\"commandId\":\"place-1\""));
        var last = lines.getLast();
        lines.addAll(
                100,
                List.of(
                        "",
                        "nonsense",
                        "[]",
                        "{\"command\":\"Nothing\"}",
                        last,
                        lines.get(1)
                                .replace("2023-02-03", "2022-12-31")
                                .replace("\"ucdp\"", "\"early\""),
                        lines.get(1),
                        lines.get(1).replace("GED 22.1", "GED 23"),
                        "{'command':'RecordClash','commandId':'ahead','negotiation':'%s','clash':'ahead','title':'T','occurred':'2024-01','sides':[{},{}],'recordedAt':'2023-02-03T00:00:00Z'}"
                                .formatted(negotiation)
                                .replace("{},{}", "{'description':'A'},{'description':'B'}")
                                .replace('\'', '"'),
                        "{'command':'RecordClash','commandId':'other','negotiation':'%s','corrects':'e149221','clash':'other','title':'T','sides':[{'description':'A'},{'description':'B'}],'recordedAt':'2023-02-03T00:00:00Z'}"
                                .formatted(negotiation)
                                .replace('\'', '"'),
                        "{'command':'RetractRecord','commandId':'away','negotiation':'%s','record':'e149221','reason':'R','recordedAt':'2023-02-03T00:00:00Z'}"
                                .formatted(negotiation)
                                .replace('\'', '"')));
        return lines;
    }

    @Test
    void by_default_an_archive_stops_at_the_first_refused_line() throws Exception {
        var lines = UcdpArchive.lines("stopped", 700, true);
        var good = lines.set(1_199, "nonsense");
        var file = file("stopped.ndjson", lines);
        long head = parley.head();
        assertThat(run(1, file)).contains("Line 1200 was refused", "go on with --from 1200");
        assertThat(parley.head()).isEqualTo(head + 1_199);
        assertThat(run(1, file, "--check", "--stop-on-refusal"))
                .contains("1,200 lines: 0 recorded, 1,199 repeated, 1 refused");
        lines.set(1_199, good);
        run(0, file("stopped.ndjson", lines), "--from", "1200");
        assertThat(parley.head()).isEqualTo(head + lines.size());
    }

    @Test
    void ten_thousand_lines_may_each_rest_on_the_one_before() throws Exception {
        var lines = new ArrayList<String>();
        lines.add(OPEN.formatted("chain"));
        lines.add(issue("chain", 0, ""));
        for (int i = 1; i < 10_000; i++) {
            lines.add(issue("chain", i, ",'under':'i" + (i - 1) + "'"));
        }
        lines.add(issue("chain", 10_000, ",'under':'i10001'"));
        var answers = BulkBody.with(parley, CHECK, lines);
        var summary = answers.getLast();
        assertThat(summary.at("/recorded").asInt()).isEqualTo(10_001);
        assertThat(summary.at("/refused").asInt()).isEqualTo(1);
        assertThat(answers.get(9_999))
                .hasToString(
                        "{\"line\":10000,\"dryRun\":true,\"status\":\"recorded\",\"record\":\"i9998\",\"thing\":\"chain/issue/i9998\",\"version\":1}");
        assertThat(parley.get("/api/negotiations/chain").status()).isEqualTo(404);
    }

    private static String issue(String negotiation, int number, String more) {
        return "{'command':'RaiseIssue','commandId':'i%d','negotiation':'%s','issue':'i%d','title':'T','category':'core'%s}"
                .formatted(number, negotiation, number, more);
    }

    @Test
    void others_record_meanwhile_and_the_check_knows_nothing_of_it() throws Exception {
        long head = parley.head();
        try (var check = begun()) {
            check.send(OPEN.formatted("meanwhile") + "\n");
            IntStream.range(0, 20).forEach(i -> recordAlone(i));
            check.send(issue("elsewhere", 0, "") + "\n" + issue("meanwhile", 0, "") + "\n");
            check.end();
            var answers = check.rest();
            assertThat(answers)
                    .extracting(line -> line.at("/status").asString())
                    .startsWith("recorded", "refused", "recorded");
            assertThat(answers.getLast().at("/decidedOn").asLong()).isEqualTo(head);
            assertThat(answers.getLast().at("/lastPosition").asLong()).isZero();
        }
        assertThat(parley.head()).isEqualTo(head + 20);
    }

    /** Begins a check, and sends more than fits in between: so that it has begun there too. */
    private static BulkBody begun() throws IOException {
        var check = BulkBody.begin(parley, CHECK);
        for (int i = 0; i < 24; i++) {
            check.send((" ".repeat(1_023) + "\n").repeat(1_024));
        }
        return check;
    }

    private static void recordAlone(int number) {
        try {
            parley.accepted(
                    number == 0 ? "OpenNegotiation" : "RaiseIssue",
                    (number == 0 ? OPEN.formatted("elsewhere") : issue("elsewhere", number, ""))
                            .replaceFirst("'command':'\\w+',", ""));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_caller_has_one_check_at_a_time_and_gives_its_place_back_when_they_vanish()
            throws Exception {
        try (var check = begun()) {
            check.send(OPEN.formatted("vanished") + "\n");
            var second = parley.request("/api/commands" + CHECK);
            refused(
                    parley.send(
                            second.POST(BodyPublishers.ofString("x\n")),
                            "Content-Type",
                            "application/x-ndjson"),
                    429,
                    "too-many-bulk-calls");
        }
        // The next one waits for its place for five seconds.
        var answers = BulkBody.with(parley, CHECK, List.of(OPEN.formatted("vanished")));
        assertThat(answers.getFirst().at("/status").asString()).isEqualTo("recorded");
    }

    @Test
    void a_confidential_source_may_be_repeated_and_leaves_no_key() throws Exception {
        var source =
                "{'command':'RegisterSource','commandId':'s','negotiation':'sealed','source':'s','type':'anonymous','description':'D','confidential':true,'identity':'Somebody'}";
        var answers =
                BulkBody.with(
                        parley,
                        CHECK,
                        List.of(
                                OPEN.formatted("sealed"),
                                source,
                                source,
                                source.replace("Somebody", "Another")));
        assertThat(answers)
                .extracting(line -> line.at("/status").asString())
                .startsWith("recorded", "recorded", "repeated", "refused");
        assertThat(answers.toString()).doesNotContain("Somebody", "Another");
    }

    private static Path file(String name, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private static String run(int code, Path file, String... more) throws Exception {
        var arguments =
                new ArrayList<>(List.of("record", file.toString(), "--to", parley.address()));
        arguments.addAll(List.of(more));
        try (var program = Programs.packaged(arguments.toArray(String[]::new))) {
            var output = program.rest();
            assertThat(program.exitCode()).as(output).isEqualTo(code);
            return output;
        }
    }

    /** Returns a report without what a check can't know: positions, times, and ids from Parley. */
    private static List<String> report(String json) {
        return json.lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> Json.lenient().readTree(line))
                .map(ArchiveIT::foreseeable)
                .map(JsonNode::toString)
                .toList();
    }

    private static JsonNode foreseeable(JsonNode line) {
        return ((ObjectNode) line)
                .remove(List.of("positions", "recordedAt", "dryRun", "lastPosition", "decidedOn"));
    }
}
