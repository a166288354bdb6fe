package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;

/**
 * Far more records about one facet are possible at once than anybody would record: no other thing
 * suffers.
 */
@Timeout(300)
class CrowdIT {
    private static final int MANY = 9_000;

    @TempDir private Path data;

    @Test
    void thousands_of_statuses_of_one_day_are_counted_and_hold_up_nothing() throws Exception {
        try (var parley = Parley.start(data, "--no-dossier")) {
            record(parley, opened("crowd", "busy", "calm"));
            var day = IntStream.range(0, MANY).mapToObj(CrowdIT::statusOfOneDay).toList();
            for (int from = 0; from < MANY; from += 100) {
                record(parley, day.subList(from, from + 100));
                if (from % 3_000 == 0) {
                    isServed(parley, "calm", from / 3_000);
                }
            }
            parley.awaitFacts();
            isCounted(parley, MANY + 1); // it may still be as it was raised
        }
        try (var parley = Parley.start(data, "--no-dossier")) {
            record(parley, List.of(statusOfOneDay(MANY)));
            parley.awaitFacts();
            isCounted(parley, MANY + 2);
        }
    }

    @Test
    void a_thing_that_costs_too_much_is_parked_and_the_others_go_on() throws Exception {
        try (var parley = Parley.start(data, "--no-dossier")) {
            record(parley, opened("crowd", "busy", "calm"));
            record(
                    parley,
                    times(
                            1_000,
                            i -> status("busy", "2024-02-01T%02d:%02d".formatted(i / 60, i % 60))));
            record(
                    parley,
                    times(1_000, i -> status("busy", "[2023-01-01.." + (2025 + i) + "-01-01]")));
            isServed(parley, "calm", 1);

            var busy = parley.get("/api/negotiations/crowd/issue/busy");
            assertThat(busy.at("/parked").asLong()).isPositive();
            assertThat(parley.get("/api/projections").at("/0/parked/0/error").asString())
                    .contains("issue/busy#status", "Record");
        }
        try (var parley = Parley.start(data, "--no-dossier")) {
            isServed(parley, "calm", 2);
        }
    }

    private static void isCounted(Parley parley, int count) throws Exception {
        var that = "/api/negotiations/crowd/issue/busy?at=2024-02-01T12:00:00Z";
        var day = parley.get(that).at("/thing/facets/status/0");
        assertThat(day.at("/possible")).hasSize(20);
        assertThat(day.at("/count").asInt()).isEqualTo(count);
        var later = parley.get("/api/negotiations/crowd/issue/busy?at=2024-02-03");
        assertThat(later.at("/thing/facets/status/0/certain").asBoolean()).isTrue();
        assertThat(later.at("/thing/facets/status/0/count").asInt()).isEqualTo(1);
    }

    /** Records the status of another issue, and reads it. */
    private static void isServed(Parley parley, String issue, int round) throws Exception {
        record(parley, List.of(status(issue, "2024-03-%02d".formatted(round + 1))));
        parley.awaitFacts();
        var read = parley.get("/api/negotiations/crowd/issue/" + issue + "?at=2024-04-01");
        assertThat(read.at("/thing/facets/status/0/possible/0/latest").asString())
                .startsWith("2024-03-%02d".formatted(round + 1));
    }

    private static List<String> opened(String negotiation, String... issues) {
        var lines = new ArrayList<String>();
        lines.add(
                "{'command':'OpenNegotiation','negotiation':'%s','title':'Crowd','zone':'UTC'}"
                        .formatted(negotiation));
        for (var issue : issues) {
            lines.add(
                    "{'command':'RaiseIssue','negotiation':'%s','issue':'%s','title':'%2$s','category':'core','raised':'2023'}"
                            .formatted(negotiation, issue));
        }
        return lines;
    }

    private static String statusOfOneDay(int ignored) {
        return status("busy", "2024-02-01");
    }

    private static String status(String issue, String from) {
        return "{'command':'RecordIssueStatus','negotiation':'crowd','issue':'%s','status':'deadlocked','from':'%s'}"
                .formatted(issue, from);
    }

    private static List<String> times(int times, IntFunction<String> line) {
        return IntStream.range(0, times).mapToObj(line).toList();
    }

    private static void record(Parley parley, List<String> lines) throws Exception {
        var answers = BulkBody.send(parley, lines.toArray(String[]::new));
        assertThat(answers.stream().map(JsonNode::toString))
                .filteredOn(line -> line.contains("problem"))
                .isEmpty();
    }
}
