package parley.standalone.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.http.Problems.refused;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;

/** Many commands in one body. */
@Timeout(300)
class BulkBodyIT {
    private static final int MEBIBYTE = 1 << 20;

    @TempDir private static Path data;
    private static Parley parley;
    private static int negotiations;

    /** A negotiation for each test. */
    private final String n = "n" + ++negotiations;

    @BeforeAll
    static void start() throws Exception {
        parley = Parley.start(data, "--no-dossier");
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @Test
    void each_line_is_decided_on_all_before_it_and_recorded_in_their_order() throws Exception {
        long head = parley.head();
        var lines = BulkBody.send(parley, aClaimsLife());
        var answers = lines.subList(0, lines.size() - 1);
        assertThat(statuses(lines))
                .containsExactly(
                        "recorded",
                        "recorded",
                        "recorded",
                        "recorded",
                        "refused",
                        "recorded",
                        "recorded",
                        "refused",
                        "recorded");
        assertThat(answers).extracting(line -> line.at("/line").asInt()).isSorted();
        assertThat(positions(answers))
                .isEqualTo(IntStream.rangeClosed(1, 7).mapToObj(i -> head + i).toList());
        assertThat(answers.get(4).at("/problem/type").asString())
                .isEqualTo("urn:parley:problem:claim-retracted");
        assertThat(answers.get(7).at("/problem/type").asString())
                .isEqualTo("urn:parley:problem:record-retracted");
        summary(lines, "complete", 9, 7, 0, 2);
        assertThat(lines.getLast().at("/lastPosition").asLong()).isEqualTo(head + 7);
    }

    @Test
    void a_body_sent_again_is_repeated_line_by_line_and_nothing_is_stored() throws Exception {
        // Without what was rejected then and would not be now: rejections are not stored.
        var life =
                Stream.of(aClaimsLife())
                        .filter(line -> !line.contains("-c4'"))
                        .toArray(String[]::new);
        BulkBody.send(parley, life);
        long head = parley.head();
        summary(BulkBody.send(parley, life), "complete", 8, 0, 7, 1);
        assertThat(parley.head()).isEqualTo(head);
        var alone =
                parley.command("RecordClaim", claim("c1").replace("'command':'RecordClaim',", ""));
        assertThat(alone.at("/repeated").asBoolean()).as(alone.body()).isTrue();
    }

    @Test
    void what_rests_on_a_line_that_the_log_refuses_is_decided_without_it() throws Exception {
        var lines =
                BulkBody.send(
                        parley,
                        open(),
                        "{'command':'RecordClaim','commandId':'%s-a','negotiation':'%s','claim':'a','wording':'A','polarity':'holds','attributions':[{'source':'nobody','stance':'asserts'}]}"
                                .formatted(n, n),
                        dispute("b", "a"),
                        claim("a"),
                        dispute("d", "a"),
                        // A retraction by an unknown source, so the claim stands.
                        "{'command':'RetractClaim','commandId':'%s-e','negotiation':'%s','claim':'a','reason':'R','attributions':[{'source':'nobody','stance':'asserts'}]}"
                                .formatted(n, n),
                        dispute("f", "a"));
        assertThat(statuses(lines))
                .containsExactly(
                        "recorded",
                        "refused",
                        "refused",
                        "recorded",
                        "recorded",
                        "refused",
                        "recorded");
        assertThat(lines)
                .extracting(line -> line.at("/problem/type").asString())
                .contains(
                        "urn:parley:problem:dangling-reference",
                        "urn:parley:problem:thing-unknown");
        var recorded = lines.stream().filter(line -> line.has("positions")).toList();
        assertThat(positions(recorded)).isSorted();
        assertThat(lines.get(6).at("/version").asInt()).isEqualTo(3);
    }

    @Test
    void what_earlier_lines_tell_of_a_source_decides_whether_it_corroborates() throws Exception {
        var lines =
                BulkBody.send(
                        parley,
                        open(),
                        source("wire"),
                        source("a"),
                        source("b"),
                        source("c"),
                        source("d"),
                        claim("x").replace("}", ",'attributions':[%s]}".formatted(asserts("wire"))),
                        about("DisputeClaim", "told", repeats("a", "wire")),
                        "{'command':'MarkDuplicate','commandId':'%s-mark','negotiation':'%s','thing':'source/b','of':'source/wire'}"
                                .formatted(n, n),
                        about("CorroborateClaim", "chain", repeats("c", "a")),
                        about("CorroborateClaim", "duplicate", asserts("b")),
                        about("CorroborateClaim", "itself", repeats("c", "c")),
                        about("CorroborateClaim", "good", asserts("d")));
        summary(lines, "complete", 13, 10, 0, 3);
        assertThat(lines.get(9).at("/problem/type").asString())
                .isEqualTo("urn:parley:problem:corroboration-not-independent");
        assertThat(lines.get(9).at("/problem/reason").asString())
                .isEqualTo("c repeats a, which repeats wire, on which this claim rests already.");
        assertThat(lines.get(10).at("/problem/reason").asString())
                .isEqualTo("b is a duplicate of wire, on which this claim rests already.");
        assertThat(lines.get(11).at("/problem/field").asString())
                .isEqualTo("/attributions/0/repeats");
        var alone =
                parley.command(
                        "CorroborateClaim",
                        about("CorroborateClaim", "alone", repeats("c", "a"))
                                .replace("'command':'CorroborateClaim',", ""));
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.at("/reason").asString())
                .isEqualTo("c repeats a, which repeats wire, on which this claim rests already.");
    }

    private String source(String id) {
        return "{'command':'RegisterSource','commandId':'%s-%s','negotiation':'%s','source':'%s','type':'official','description':'D'}"
                .formatted(n, id, n, id);
    }

    private String about(String command, String record, String attribution) {
        return "{'command':'%s','commandId':'%s-%s','negotiation':'%s','claim':'x','reason':'R','attributions':[%s]}"
                .formatted(command, n, record, n, attribution);
    }

    private static String asserts(String source) {
        return "{'source':'%s','stance':'asserts'}".formatted(source);
    }

    private static String repeats(String source, String repeated) {
        return "{'source':'%s','stance':'reports','repeats':'%s'}".formatted(source, repeated);
    }

    @Test
    void every_bad_line_is_told_as_the_command_alone_is_and_the_good_ones_are_stored()
            throws Exception {
        var body = new ByteArrayOutputStream();
        var commands =
                List.of(
                        "{'commandId':'%s-1','negotiation':'%s','title':'T','zone':'Nowhere'}",
                        "{'commandId':'%s-2','negotiation':'%s','title':'T','zone':'Z','colour':'red'}",
                        "{'commandId':'%s-3','negotiation':'%s','title':'\\u0000','zone':'Z'}",
                        "{'commandId':'%s-4','negotiation':'%s','title':'T\u0000','zone':'Z'}",
                        "{'commandId':'%s-5','negotiation':'%s','title':{},'zone':'Z'}",
                        "{'commandId':'%s 6','negotiation':'%s','title':'T','zone':'Z'}",
                        "{'commandId':'%s-7','commandId':'x','negotiation':'%s','title':'T','zone':'Z'}",
                        "{'commandId':'%s-8','negotiation':'%s','title':'T','zone':'Z'} {}");
        for (int i = 0; i < commands.size(); i++) {
            var command = commands.get(i).formatted(n, n);
            body.writeBytes(
                    BulkBody.quoted("{'command':'OpenNegotiation'," + command.substring(1)));
            body.writeBytes(BulkBody.quoted("\n" + open(n + "-good" + i) + "\n"));
        }
        var lines = BulkBody.send(parley, body.toByteArray());
        for (int i = 0; i < commands.size(); i++) {
            var alone = parley.command("OpenNegotiation", commands.get(i).formatted(n, n));
            var line = lines.get(2 * i);
            assertThat(line.at("/status").asString()).as(commands.get(i)).isEqualTo("refused");
            // Columns are counted from where the line begins, and it has its command beside.
            assertThat(withoutPlace(line.at("/problem"))).isEqualTo(withoutPlace(alone.json()));
            assertThat(lines.get(2 * i + 1).at("/status").asString()).isEqualTo("recorded");
        }
    }

    @Test
    void what_is_no_command_is_told_by_its_line() throws Exception {
        var lines =
                BulkBody.send(
                        parley,
                        open(),
                        "",
                        " \t",
                        "nonsense",
                        "[]",
                        "{'negotiation':'n'}",
                        "{'command':7}",
                        "{'command':'OpenNegotiaton','commandId':'x'}");
        assertThat(lines)
                .extracting(line -> line.at("/line").asInt())
                .containsExactly(1, 4, 5, 6, 7, 8, 0);
        assertThat(lines)
                .extracting(line ->
                        line.at("/problem/type").asString().replace("urn:parley:problem:", ""))
                .containsExactly(
                        "",
                        "malformed-json",
                        "malformed-json",
                        "invalid-value",
                        "invalid-value",
                        "unknown-command",
                        "");
        assertThat(lines.get(3).at("/problem/field").asString()).isEqualTo("/command");
        assertThat(lines.get(5).at("/problem/detail").asString()).contains("OpenNegotiation");
        assertThat(lines.get(5).at("/record").asString()).isEqualTo("x");
        summary(lines, "complete", 8, 1, 0, 5);
    }

    @Test
    void a_byte_order_mark_and_the_line_ends_of_windows_do_no_harm() throws Exception {
        var body = "\uFEFF" + open() + "\r\n\r\n" + claim("c") + "\r\n";
        summary(BulkBody.send(parley, BulkBody.quoted(body)), "complete", 3, 2, 0, 0);
    }

    @Test
    void a_last_line_needs_no_end_but_has_to_be_whole() throws Exception {
        summary(BulkBody.send(parley, BulkBody.quoted(open())), "complete", 1, 1, 0, 0);
        var cut =
                BulkBody.send(
                        parley, BulkBody.quoted(claim("c") + "\n" + claim("d").substring(0, 40)));
        assertThat(statuses(cut)).containsExactly("recorded", "refused");
        assertThat(cut.get(1).at("/problem/type").asString()).endsWith("malformed-json");
    }

    @Test
    void bytes_that_are_no_text_spoil_their_own_line_alone() throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes(BulkBody.quoted(open() + "\n{'command':'"));
        body.writeBytes(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF, 0, 1, 2, '\n'});
        body.writeBytes(BulkBody.quoted(claim("c") + "\n"));
        var lines = BulkBody.send(parley, body.toByteArray());
        assertThat(statuses(lines)).containsExactly("recorded", "refused", "recorded");
    }

    @Test
    void a_line_has_at_most_what_a_body_has_and_the_rest_of_a_longer_one_is_skipped()
            throws Exception {
        try (var bulk = BulkBody.begin(parley)) {
            bulk.send(open() + "\n{'command':'");
            var part = "a".repeat(MEBIBYTE).getBytes(UTF_8);
            for (int i = 0; i < 256; i++) {
                bulk.send(part);
            }
            bulk.send("'}\n" + claim("c") + "\n");
            bulk.end();
            var lines = bulk.rest();
            assertThat(statuses(lines)).containsExactly("recorded", "refused", "recorded");
            assertThat(lines.get(1).at("/problem/type").asString()).endsWith("body-too-large");
            assertThat(lines.get(1).at("/problem/status").asInt()).isEqualTo(413);
        }
    }

    @Test
    void answers_come_while_more_is_being_sent() throws Exception {
        try (var bulk = BulkBody.begin(parley)) {
            bulk.send(open() + "\n");
            assertThat(bulk.next().at("/line").asInt()).isEqualTo(1);
            for (int i = 2; i < 20; i++) {
                bulk.send(claim("c" + i) + "\n");
                assertThat(bulk.next().at("/line").asInt()).isEqualTo(i);
            }
            bulk.end();
            summary(bulk.rest(), "complete", 19, 19, 0, 0);
        }
    }

    @Test
    void an_archive_is_transcribed_in_the_order_of_its_lines() throws Exception {
        var lines = new ArrayList<String>();
        lines.add(open().replace("'title'", "'recordedAt':'2020-01-01T00:00:00Z','title'"));
        for (int i = 0; i < 1_200; i++) {
            var at = "2020-01-%02dT%02d:%02d:00Z".formatted(2 + i / 60 / 24, i / 60 % 24, i % 60);
            lines.add(claim("c" + i).replace("'claim'", "'recordedAt':'" + at + "','claim'"));
        }
        lines.add(claim("late").replace("'claim'", "'recordedAt':'2020-01-01T12:00:00Z','claim'"));
        var answers = BulkBody.send(parley, lines.toArray(String[]::new));
        summary(answers, "stopped", 1_202, 1_201, 0, 1);
        var recorded = answers.stream().filter(line -> line.has("positions")).toList();
        assertThat(positions(recorded)).isSorted();
        assertThat(recorded).extracting(line -> line.at("/recordedAt").asString()).isSorted();
    }

    @Test
    void an_archive_stops_at_its_first_refused_line_and_stores_none_behind_it() throws Exception {
        var lines = new ArrayList<String>();
        lines.add(transcribed(open(), "2020-01-01T00:00:00Z"));
        for (int i = 2; i <= 900; i++) {
            lines.add(transcribed(claim("c" + i), "2020-01-02T00:00:00Z"));
        }
        var good = lines.set(499, lines.get(499).replace("'holds'", "'perhaps'"));
        var late = lines.set(699, lines.get(699).replace("2020-01-02", "2019-01-02"));
        long head = parley.head();
        stopped(BulkBody.with(parley, "", lines), 500, 499);
        assertThat(parley.head()).isEqualTo(head + 499);

        lines.set(499, good);
        var answers = BulkBody.with(parley, "", lines.subList(499, 900));
        stopped(answers, 201, 200);
        assertThat(answers.get(200).at("/problem/type").asString())
                .endsWith("transcription-out-of-order");
        assertThat(parley.head()).isEqualTo(head + 699);

        lines.set(699, late);
        summary(BulkBody.with(parley, "", lines.subList(699, 900)), "complete", 201, 201, 0, 0);
        assertThat(positions(BulkBody.with(parley, "", lines)))
                .isEqualTo(LongStream.rangeClosed(head + 1, head + 900).boxed().toList());
    }

    @Test
    void no_line_that_names_a_recorded_time_is_stored_behind_a_refused_one() throws Exception {
        var lines =
                List.of(
                        open(),
                        "nonsense",
                        claim("a"),
                        transcribed(open("o" + n), "2020-01-01T00:00:00Z"));
        var answers = BulkBody.with(parley, "", lines);
        assertThat(statuses(answers)).containsExactly("recorded", "refused", "recorded");
        assertThat(answers.getLast().at("/end").asString()).isEqualTo("stopped");
        assertThat(answers.getLast().at("/resumeAt").asInt()).isEqualTo(2);
        summary(BulkBody.with(parley, "?stopOnRefusal=false", lines), "complete", 4, 1, 2, 1);
    }

    @Test
    void who_asks_for_it_stops_at_the_first_refused_line_of_any_kind() throws Exception {
        for (var refused : List.of("nonsense", claim("c1"), dispute("d", "nowhere"))) {
            var lines = new ArrayList<>(List.of(open(), "", claim("c0")));
            lines.add(refused.replace("'W'", "'V'"));
            for (int i = 2; i < 40; i++) {
                lines.add(claim("c" + i));
            }
            BulkBody.send(parley, open(), claim("c0"), claim("c1"));
            long head = parley.head();
            var answers = BulkBody.with(parley, "?stopOnRefusal=true", lines);
            assertThat(statuses(answers)).containsExactly("repeated", "repeated", "refused");
            assertThat(answers.getLast().at("/resumeAt").asInt()).isEqualTo(4);
            assertThat(parley.head()).isEqualTo(head);
        }
    }

    private static void stopped(List<JsonNode> answers, int line, int recorded) {
        assertThat(statuses(answers)).hasSize(line).endsWith("recorded", "refused");
        summary(answers, "stopped", line, recorded, 0, 1);
        assertThat(answers.getLast().at("/resumeAt").asInt()).isEqualTo(line);
        assertThat(answers.getLast().has("problem")).isFalse();
    }

    private static String transcribed(String line, String at) {
        return line.replaceFirst("}$", ",'recordedAt':'" + at + "'}");
    }

    @Test
    void what_has_no_meaning_for_many_commands_is_refused() throws Exception {
        refused(post("?dryRun=maybe"), 400, "invalid-parameter");
        refused(post("?dryRun=true&dryRun=true"), 400, "invalid-parameter");
        refused(post("?stopOnRefusal="), 400, "invalid-parameter");
        refused(post("?dryrun=true"), 400, "unknown-parameter");
        refused(post("", "Idempotency-Key", "x"), 400, "invalid-header");
        refused(post("", "If-Match", "*"), 400, "invalid-header");
        refused(post("", "Content-Encoding", "gzip"), 415, "unsupported-encoding");
        var json =
                parley.send(
                        parley.request("/api/commands").POST(BodyPublishers.ofString("{}")),
                        "Content-Type",
                        "application/json");
        assertThat(refused(json, 415, "unsupported-media-type").at("/detail").asString())
                .contains("application/x-ndjson");
    }

    private static Parley.Answer post(String query, String... headers) throws Exception {
        var all = new ArrayList<>(List.of("Content-Type", "application/x-ndjson"));
        all.addAll(List.of(headers));
        return parley.send(
                parley.request("/api/commands" + query).POST(BodyPublishers.ofString("")),
                all.toArray(String[]::new));
    }

    private String[] aClaimsLife() {
        return new String[] {
            open(),
            claim("c1"),
            dispute("c2", "c1"),
            "{'command':'RetractClaim','commandId':'%s-c3','negotiation':'%s','claim':'c1','reason':'R'}"
                    .formatted(n, n),
            dispute("c4", "c1"),
            "{'command':'RetractRecord','commandId':'%s-c5','negotiation':'%s','record':'%s-c3','reason':'R'}"
                    .formatted(n, n, n),
            dispute("c6", "c1"),
            "{'command':'RetractRecord','commandId':'%s-c7','negotiation':'%s','record':'%s-c3','reason':'R'}"
                    .formatted(n, n, n),
            "{'command':'LinkClaim','commandId':'%s-c8','negotiation':'%s','claim':'c1','link':{'type':'contradicts','record':'%s-open'},'reason':'R'}"
                    .formatted(n, n, n)
        };
    }

    private String open() {
        return open(n);
    }

    private static String open(String name) {
        return "{'command':'OpenNegotiation','commandId':'%s-open','negotiation':'%s','title':'T','zone':'Europe/Kyiv'}"
                .formatted(name, name);
    }

    private String claim(String id) {
        return "{'command':'RecordClaim','commandId':'%s-%s','negotiation':'%s','claim':'%s','wording':'W','polarity':'holds'}"
                .formatted(n, id, n, id);
    }

    private String dispute(String record, String claim) {
        return "{'command':'DisputeClaim','commandId':'%s-%s','negotiation':'%s','claim':'%s','reason':'R'}"
                .formatted(n, record, n, claim);
    }

    private static List<String> statuses(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.has("status"))
                .map(line -> line.at("/status").asString())
                .toList();
    }

    private static List<Long> positions(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.has("positions"))
                .map(line -> line.at("/positions/0").asLong())
                .toList();
    }

    private static JsonNode withoutPlace(JsonNode problem) {
        var copy = problem.deepCopy().asObject();
        copy.remove("column");
        return copy;
    }

    private static void summary(
            List<JsonNode> lines,
            String end,
            long all,
            long recorded,
            long repeated,
            long refused) {
        var summary = lines.getLast();
        assertThat(summary.at("/end").asString()).as(summary.toString()).isEqualTo(end);
        assertThat(summary.at("/lines").asLong()).isEqualTo(all);
        assertThat(summary.at("/recorded").asLong()).isEqualTo(recorded);
        assertThat(summary.at("/repeated").asLong()).isEqualTo(repeated);
        assertThat(summary.at("/refused").asLong()).isEqualTo(refused);
        assertThat(summary.at("/unanswered").asLong()).isZero();
    }
}
