package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.http.Problems.refused;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.standalone.Parley;
import parley.standalone.Programs;

/** HTTP behaviour of the endpoints besides commands and reads. */
@Timeout(300)
class DoorsIT {
    @TempDir private static Path data;
    private static Parley parley;

    @BeforeAll
    static void record_a_few_things() throws Exception {
        parley = Parley.start(data.resolve("data"), "--no-dossier");
        for (var id : new String[] {"n", "o", "p"}) {
            parley.accepted(
                    "OpenNegotiation",
                    "{'negotiation':'" + id + "','title':'N','zone':'Europe/Kyiv'}");
        }
        raise("donbas");
        status("'commandId':'first','status':'under-discussion','from':'2026-02-01'");
        status("'status':'progress','from':'2026-02-10'");
        status("'status':'stalled','from':'2026-03'");
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    private static void raise(String issue) throws Exception {
        parley.accepted(
                "RaiseIssue",
                "{'negotiation':'n','commandId':'%1$s','issue':'%1$s','title':'T','category':'core'}"
                        .formatted(issue));
    }

    private static Parley.Answer status(String fields) throws Exception {
        return parley.accepted(
                "RecordIssueStatus", "{'negotiation':'n','issue':'donbas'," + fields + "}");
    }

    @Test
    void a_dry_run_says_what_would_be_stored_and_stores_nothing() throws Exception {
        var head = parley.head();
        var body = "{'negotiation':'n','issue':'dry','title':'T','category':'core'}";
        var answer = parley.command("RaiseIssue?dryRun=true", body);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/dryRun").asBoolean()).isTrue();
        assertThat(answer.at("/events/0/type").asString()).isEqualTo("issue-raised");
        assertThat(answer.at("/events/0/payload/issue").asString()).isEqualTo("dry");
        refused(
                parley.command("RaiseIssue?dryRun=true", body.replace("dry", "donbas")),
                409,
                "id-used");
        assertThat(parley.head()).isEqualTo(head);
    }

    @Test
    void an_idempotency_key_names_the_command() throws Exception {
        var body = "{'negotiation':'n','issue':'keyed','title':'T','category':'core'}";
        var first = parley.command("RaiseIssue", body, "Idempotency-Key", "key-1");
        var second = parley.command("RaiseIssue", body, "Idempotency-Key", "key-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.at("/record").asString()).isEqualTo("key-1");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.at("/repeated").asBoolean()).isTrue();
        assertThat(second.at("/positions")).isEqualTo(first.at("/positions"));
        refused(
                parley.command(
                        "RaiseIssue", body.replace("'T'", "'U'"), "Idempotency-Key", "key-1"),
                409,
                "record-id-reused");
    }

    @Test
    void a_command_says_where_its_thing_is_and_at_which_version() throws Exception {
        raise("versioned");
        var body = "{'negotiation':'n','issue':'versioned','status':'agreed','from':'2026-02-20'}";
        var answer = parley.command("RecordIssueStatus", body, "If-Match", "\"1\"");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/negotiations/n/issue/versioned");
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.header("Parley-Position"))
                .isEqualTo(answer.at("/positions/1").asString());
        assertThat(parley.get(answer.header("Location")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?at=2026-02-03",
                "?knownAt=2200-01-01",
                "/comparison",
                "/timeline",
                "/negotiation/o",
                "/negotiation/o/revisions"
            })
    void an_answer_that_has_not_changed_is_not_sent_again(String path) throws Exception {
        var address = "/api/negotiations/o" + path;
        var first = parley.get(address);
        var again = parley.get(address, "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void an_answer_that_has_changed_is_sent() throws Exception {
        var first = parley.get("/api/negotiations/n");
        raise("news");
        var again = parley.get("/api/negotiations/n", "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/api/nowhere", "/nowhere?at=2026"})
    void a_browser_is_told_on_a_page_that_nothing_is_there(String path) throws Exception {
        var accept = "text/html,application/xhtml+xml,*/*;q=0.8";
        var page = parley.send(parley.request(path).GET(), "Accept", accept);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("No such address");
        refused(parley.get(path), 404, "no-such-address");
    }

    @Test
    void a_reader_waits_for_the_position_it_names() throws Exception {
        var stored =
                parley.accepted(
                        "RaiseIssue",
                        "{'negotiation':'n','issue':'awaited','title':'T','category':'core'}");
        var position = stored.header("Parley-Position");
        var read =
                parley.send(
                        parley.request("/api/negotiations/n/issue/awaited").GET(),
                        "Parley-Position",
                        position);
        assertThat(read.status()).isEqualTo(200);
        assertThat(Long.parseLong(read.header("Parley-Position")))
                .isGreaterThanOrEqualTo(Long.parseLong(position));
    }

    @Test
    void a_position_that_is_not_reached_in_time_is_told_to_retry() throws Exception {
        var read =
                parley.send(
                        parley.request("/api/negotiations").GET(),
                        "Parley-Position",
                        "999999",
                        "Prefer",
                        "wait=1");
        refused(read, 503, "position-not-reached");
        assertThat(read.header("Retry-After")).matches("\\d+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/negotiations/n/timeline entries",
                "/api/negotiations/n/issue/donbas/revisions revisions",
                "/api/negotiations negotiations"
            })
    void pages_make_up_the_whole(String addressAndList) throws Exception {
        var address = addressAndList.split(" ", 2)[0];
        var list = "/" + addressAndList.split(" ", 2)[1];
        var whole = keys(parley.get(address), list);
        assertThat(whole).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        var paged = new ArrayList<String>();
        var next = "";
        do {
            var page = parley.get(address + "?limit=1" + next);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.at(list).size()).isEqualTo(1);
            paged.addAll(keys(page, list));
            next = "&cursor=" + page.at("/next").asString("");
        } while (!next.equals("&cursor="));
        assertThat(paged).isEqualTo(whole);
    }

    /** Returns the keys of entries, without the moment of the read. */
    private static List<String> keys(Parley.Answer answer, String list) {
        var keys = new ArrayList<String>();
        for (var entry : answer.at(list)) {
            keys.add(
                    entry.has("negotiation")
                            ? entry.at("/negotiation/id").asString()
                            : entry.at("/position").asString() + entry.at("/facet").asString(""));
        }
        return keys;
    }

    @Test
    void during_a_stretch_every_value_is_told_with_its_own() throws Exception {
        var status =
                parley.get("/api/negotiations/n/issue/donbas?during=2026-02-08/2026-02-20")
                        .at("/thing/facets/status");
        assertThat(status.size()).isEqualTo(3);
        assertThat(status.at("/0/value/status").asString()).isEqualTo("under-discussion");
        assertThat(status.at("/2/value/status").asString()).isEqualTo("progress");
    }

    @Test
    void only_the_certain_is_told_where_that_is_asked() throws Exception {
        var within = "/api/negotiations/n/issue/donbas?at=2026-03-15";
        var possible = parley.get(within).at("/thing/facets/status/0");
        assertThat(possible.at("/certain").asBoolean()).isFalse();
        assertThat(possible.at("/possible").size()).isEqualTo(2);
        assertThat(parley.get(within + "&certain=true").at("/thing/facets/status").size()).isZero();
        var after = parley.get("/api/negotiations/n/issue/donbas?at=2026-04-01&certain=true");
        assertThat(after.at("/thing/facets/status/0/value/status").asString()).isEqualTo("stalled");
    }

    @Test
    void corrections_and_retractions_show_on_both_clocks() throws Exception {
        raise("both");
        var body =
                "{'negotiation':'n','issue':'both','commandId':'%s','status':'%s','from':'2026-02-01'}";
        var recorded = parley.accepted("RecordIssueStatus", body.formatted("b1", "progress"));
        var corrected =
                parley.accepted(
                        "RecordIssueStatus",
                        body.formatted("b2", "stalled").replace("}", ",'corrects':'b1'}"));
        var retracted =
                parley.accepted(
                        "RetractRecord", "{'negotiation':'n','record':'b1','reason':'No.'}");
        assertThat(both("2026-02-02", recorded)).isEqualTo("progress");
        assertThat(both("2026-02-02", corrected)).isEqualTo("stalled");
        assertThat(both("2026-02-02", retracted)).isNotIn("progress", "stalled");
        assertThat(both("2026-01-02", corrected)).isNotIn("progress", "stalled");
        refused(
                parley.command("RetractRecord", "{'negotiation':'n','record':'b2','reason':'No.'}"),
                422,
                "record-retracted");
    }

    private static String both(String at, Parley.Answer knownAt) throws Exception {
        return parley.get(
                        "/api/negotiations/n/issue/both?at=%s&knownAt=%s"
                                .formatted(at, knownAt.at("/recordedAt").asString()))
                .at("/thing/facets/status/0/value/status")
                .asString("");
    }

    @Test
    void a_second_start_keeps_what_was_recorded() throws Exception {
        var folder = data.resolve("kept");
        String address;
        try (var first = Parley.start(folder, "--no-dossier")) {
            first.accepted(
                    "OpenNegotiation", "{'negotiation':'k','title':'K','zone':'Asia/Tokyo'}");
            address = first.get("/api/negotiations/k?at=2026").body();
        }
        try (var second = Parley.start(folder, "--no-dossier")) {
            assertThat(second.get("/api/negotiations/k?at=2026", "Parley-Position", "1").body())
                    .isEqualTo(address);
        }
    }

    @Test
    void no_other_address_than_the_loopback_is_listened_on_while_nobody_could_log_in()
            throws Exception {
        try (var refused =
                Programs.packaged(
                        "run",
                        "--data",
                        data.resolve("x").toString(),
                        "--port",
                        "0",
                        "--address",
                        "0.0.0.0")) {
            assertThat(refused.rest()).contains("parley token create").doesNotContain("\tat ");
            assertThat(refused.exitCode()).isNotZero();
            assertThat(data.resolve("x")).doesNotExist();
        }
    }
}
