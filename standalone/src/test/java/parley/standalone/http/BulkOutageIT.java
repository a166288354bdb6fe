package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;

/** An outage of the database in the middle of a body of many commands. */
@Timeout(300)
class BulkOutageIT {
    private static final String OPEN =
            "{'command':'OpenNegotiation','commandId':'open','negotiation':'n','title':'T','zone':'Europe/Kyiv'}";
    private static final int LINES = 50;

    @TempDir private Path data;

    @Test
    void lines_in_flight_are_told_to_be_sent_again_and_the_last_one_says_from_where()
            throws Exception {
        try (var parley = Parley.start(data, "--no-dossier")) {
            var database = new Database(data);
            try (var bulk = BulkBody.begin(parley)) {
                bulk.send(OPEN + "\n");
                assertThat(bulk.next().at("/status").asString()).isEqualTo("recorded");
                database.leave();
                for (int i = 2; i <= LINES; i++) {
                    bulk.send(claim(i) + "\n");
                }
                var rest = bulk.rest();
                var first = rest.getFirst();
                assertThat(first.at("/line").asInt()).isEqualTo(2);
                assertThat(first.at("/status").asString()).isEqualTo("unanswered");
                assertThat(first.at("/record").asString()).isEqualTo("c2");
                assertThat(first.at("/problem/status").asInt()).isEqualTo(503);
                assertThat(first.at("/problem/type").asString()).endsWith("log-unavailable");
                var summary = rest.getLast();
                assertThat(summary.at("/end").asString()).isEqualTo("broken-off");
                assertThat(summary.at("/resumeAt").asInt()).isEqualTo(2);
                assertThat(summary.at("/recorded").asInt()).isEqualTo(1);
                assertThat(summary.at("/unanswered").asInt()).isEqualTo(rest.size() - 1);
                assertThat(summary.at("/problem/type").asString()).endsWith("log-unavailable");
            }
            database.comeBack(parley);
            assertThatAllIsRecordedOnce(parley);
        }
    }

    private static void assertThatAllIsRecordedOnce(Parley parley) throws Exception {
        var lines = new ArrayList<String>();
        lines.add(OPEN);
        IntStream.rangeClosed(2, LINES).mapToObj(BulkOutageIT::claim).forEach(lines::add);
        var all = lines.toArray(String[]::new);
        Awaits.until(
                Duration.ofMinutes(1),
                () ->
                        BulkBody.send(parley, all)
                                .getLast()
                                .at("/end")
                                .asString()
                                .equals("complete"));
        var summary = BulkBody.send(parley, all).getLast();
        assertThat(summary.at("/repeated").asInt()).isEqualTo(LINES);
        assertThat(summary.at("/lastPosition").asInt()).isEqualTo(LINES);
    }

    private static String claim(int number) {
        return "{'command':'RecordClaim','commandId':'c%d','negotiation':'n','claim':'c%d','wording':'W','polarity':'holds'}"
                .formatted(number, number);
    }
}
