package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.standalone.Parley;

/** Hierarchies that corrections have closed into circles can be read like any others. */
@Timeout(300)
class RingIT {
    private static final List<String> IDS = List.of("a", "b", "c");

    @TempDir private static Path data;
    private static Parley parley;

    @BeforeAll
    static void close_rings() throws Exception {
        parley = Parley.start(data, "--no-dossier");
        parley.accepted("OpenNegotiation", "{'negotiation':'n','title':'N','zone':'Europe/Kyiv'}");
        ring(
                "RegisterPlace",
                "'place':'%s','names':[{'text':'P'}],'type':'region'",
                "'partOf':'%s'");
        ring("RaiseIssue", "'issue':'%s','title':'I','category':'core'", "'under':'%s'");
        ring(
                "RecordMeeting",
                "'meeting':'%s','title':'M','format':'bilateral','held':'2026-02-17'",
                "'relations':[{'type':'session-of','to':'%s'}]");
    }

    /** Makes a circle: a correction puts the last thing in the first. */
    private static void ring(String command, String fields, String within) throws Exception {
        var inner = "";
        for (var id : IDS) {
            var larger = inner.isEmpty() ? "" : "," + within.formatted(inner);
            record(command, id, fields.formatted(id) + larger);
            inner = id;
        }
        var first = IDS.getFirst();
        record(
                command,
                "ring",
                fields.formatted(first)
                        + ","
                        + within.formatted(inner)
                        + ",'corrects':'%s-%s'".formatted(command.toLowerCase(Locale.ROOT), first));
    }

    private static void record(String command, String id, String fields) throws Exception {
        parley.accepted(
                command,
                "{'negotiation':'n','commandId':'%s-%s',%s}"
                        .formatted(command.toLowerCase(Locale.ROOT), id, fields));
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?at=2026-02-18",
                "?during=2026-02/2026-03",
                "/comparison",
                "/timeline",
                "/place/a",
                "/issue/b",
                "/meeting/c",
                "/place/a/revisions"
            })
    void every_question_is_answered(String path) throws Exception {
        var answer = parley.get("/api/negotiations/n" + path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c"})
    void each_meeting_of_a_ring_stands_for_itself(String meeting) throws Exception {
        assertThat(parley.get("/api/negotiations/n/comparison").body())
                .contains("\"" + meeting + "\"");
    }
}
