package parley.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.access.Refusal.refused;
import static parley.standalone.access.TestTokens.bearer;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.security.Role;
import parley.standalone.Parley;
import parley.standalone.http.Awaits;

/**
 * The identities of confidential sources are returned by one endpoint to authorized users, and
 * found nowhere else: plants identities in every possible way, and searches all other endpoints,
 * the database, its files and the program's output.
 */
@Timeout(600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SealedIdentityIT {
    private static final String TALKS = "/api/negotiations/talks/source/";

    @TempDir private static Path folder;
    private static Parley parley;
    private static TestTokens keys;
    private static String sourceReader;
    private static final Map<String, String[]> OTHERS = new LinkedHashMap<>();

    private static IdentityPlanter planting;

    @BeforeAll
    static void plant() throws Exception {
        var data = folder.resolve("data");
        String recorder;
        try (var before = new TestTokens(data)) {
            recorder = before.issue("recorder", Role.RECORDER);
        }
        parley = Parley.start(data, "--no-dossier", "--require-login");
        keys = new TestTokens(data);
        sourceReader = keys.issue("sarah", Role.SOURCE_READER);
        OTHERS.put("nobody", new String[0]);
        for (var role : List.of(Role.READER, Role.RECORDER, Role.TRANSCRIBER, Role.OPERATOR)) {
            OTHERS.put(role.word(), bearer(keys.issue("another " + role.word(), role)));
        }
        OTHERS.put(
                "elsewhere",
                bearer(keys.issueWithin("other-talks", "elsewhere", Role.SOURCE_READER)));
        var limited = bearer(keys.issueWithin("other-talks", "limited", Role.RECORDER));
        planting = new IdentityPlanter(parley, recorder);
        planting.plantWhatIsAccepted();
        planting.plantWhatIsRefused(as("reader"), limited);
        planting.plantWhatIsMalformed();
    }

    @AfterAll
    static void stop() {
        keys.close();
        parley.close();
    }

    private static String[] as(String other) {
        return Objects.requireNonNull(OTHERS.get(other));
    }

    private static Parley.Answer identityOf(String source, String query) throws Exception {
        return parley.get(TALKS + source + "/identity" + query, bearer(sourceReader));
    }

    private static String recordedAt(String source, int revision) throws Exception {
        return parley.get(TALKS + source + "/revisions", bearer(sourceReader))
                .at("/revisions/" + revision + "/recordedAt")
                .asString();
    }

    @Test
    void whoever_plants_one_is_never_told_it_again() {
        for (var answer : planting.answers()) {
            assertThat(planting.planted()).as(answer).noneMatch(needle -> needle.isIn(answer));
        }
        assertThat(planting.answers())
                .anyMatch(answer -> answer.contains("\"identity\":\"sealed\""));
    }

    @Test
    void through_no_door_does_anybody_not_entitled_find_one() throws Exception {
        var needles = needles();
        var first = recordedAt("insider", 0);
        var addresses = addresses(first);
        assertThat(addresses)
                .contains(
                        "/negotiations/talks",
                        TALKS + "insider",
                        TALKS + "insider/revisions",
                        TALKS + "insider/identity",
                        "/api/negotiations/talks?knownAt=" + first);
        for (var address : addresses) {
            for (var other : OTHERS.entrySet()) {
                var answer = parley.get(address, other.getValue());
                assertFree(needles, other.getKey() + " at " + address, answer);
            }
            if (!address.contains("/identity")) {
                var answer = parley.get(address, bearer(sourceReader));
                assertFree(needles, "a source-reader at " + address, answer);
            }
        }
    }

    private static Set<String> addresses(String knownAt) throws Exception {
        var kinds =
                List.of(
                        variables("source", "insider"),
                        variables("source", "envoy"),
                        variables("source", "gone"),
                        variables("claim", "near"),
                        variables("negotiation", "talks"));
        return GetAddresses.all(
                kinds,
                Map.of(
                        "knownAt",
                        "knownAt=" + knownAt,
                        "at",
                        "at=2026-02",
                        "during",
                        "during=2020/2040"));
    }

    private static Map<String, String> variables(String kind, String thing) {
        return Map.of(
                "negotiation",
                "talks",
                "kind",
                kind,
                "thing",
                thing,
                "source",
                thing,
                "name",
                "RegisterSource");
    }

    private static void assertFree(
            List<ForbiddenText> needles, String where, Parley.Answer answer) {
        var all = answer.body() + answer.response().headers().map();
        assertThat(needles).as(where).noneMatch(needle -> needle.isIn(all));
    }

    /** Returns what was planted, and the ciphertext of it. */
    private static List<ForbiddenText> needles() throws Exception {
        var all = new ArrayList<>(planting.planted());
        var ciphertexts =
                keys.texts(
                        "select sealed from (select payload #>> '{identity,ciphertext}' from log.event) e (sealed) where sealed is not null");
        assertThat(ciphertexts).hasSize(6);
        ciphertexts.stream().map(ForbiddenText::ofCiphertext).forEach(all::add);
        return all;
    }

    @Test
    void no_answer_but_one_depends_on_who_asks() throws Exception {
        for (var address : List.of(TALKS + "insider", TALKS + "insider/revisions")) {
            var reader = parley.get(address, as("reader"));
            var entitled = parley.get(address, bearer(sourceReader));
            assertThat(entitled.body()).isEqualTo(reader.body());
            assertThat(entitled.header("ETag")).isEqualTo(reader.header("ETag")).isNotEmpty();
        }
    }

    @Test
    void neither_the_log_nor_the_facts_nor_what_a_rebuild_leaves_holds_one() throws Exception {
        assertInNoTable();
        var build = build();
        var rebuild =
                parley.send(
                        parley.request("/api/projections/facts/rebuild")
                                .POST(BodyPublishers.noBody()),
                        as("operator"));
        assertThat(rebuild.status()).isEqualTo(202);
        Awaits.until(Duration.ofMinutes(1), () -> build() != build && noBuildIsBeside());
        assertInNoTable();
    }

    private static long build() throws Exception {
        return parley.get("/api/projections", bearer(sourceReader)).at("/0/build").asLong();
    }

    private static boolean noBuildIsBeside() throws Exception {
        return keys.texts("select nspname from pg_namespace where nspname like 'facts%'").size()
                == 1;
    }

    private static void assertInNoTable() throws Exception {
        try (var database = keys.connect()) {
            assertThat(DataFolderScan.tables(database))
                    .contains("log.event", "facts.assertion", "access.sealing_key");
            for (var needle : planting.planted()) {
                assertThat(DataFolderScan.tablesWith(needle, database)).as(needle.text()).isEmpty();
            }
            for (var needle : needles()) {
                assertThat(DataFolderScan.tablesWith(needle, database)).isSubsetOf("log.event");
            }
        }
    }

    @Test
    void a_source_reader_is_told_and_nobody_keeps_it() throws Exception {
        var answer = identityOf("insider", "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.at("/identity").asString()).isEqualTo("UNMISTAKABLE-correction-7F3A9C");
        assertThat(answer.at("/source").asString()).isEqualTo("insider");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("ETag")).isEmpty();
        var page = parley.get("/negotiations/talks/source/insider/identity", bearer(sourceReader));
        assertThat(page.body()).contains("UNMISTAKABLE-correction-7F3A9C");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("ETag")).isEmpty();
        assertThat(identityOf("envoy", "").at("/identity").asString())
                .isEqualTo("UNMISTAKABLE-bulk-7F3A9C");
    }

    @Test
    void who_it_is_holds_as_of_both_clocks() throws Exception {
        assertThat(
                        identityOf("insider", "?knownAt=" + recordedAt("insider", 0))
                                .at("/identity")
                                .asString())
                .isEqualTo("UNMISTAKABLE-single-7F3A9C");
        assertThat(
                        identityOf("gone", "?knownAt=" + recordedAt("gone", 0))
                                .at("/identity")
                                .asString())
                .isEqualTo("UNMISTAKABLE-retracted-7F3A9C");
        refused(identityOf("gone", ""), 404, "not-there");
        refused(identityOf("insider", "?knownAt=2020"), 404, "not-there");
    }

    @Test
    void whoever_is_not_entitled_is_told_why() throws Exception {
        var address = TALKS + "insider/identity";
        refused(parley.get(address), 401, "not-authenticated");
        for (var role : List.of("reader", "recorder", "transcriber", "operator")) {
            var answer = refused(parley.get(address, as(role)), 403, "not-entitled");
            assertThat(answer.at("/role").asString()).isEqualTo("source-reader");
        }
        refused(parley.get(address, as("elsewhere")), 403, "not-entitled");
        refused(identityOf("nameless", ""), 404, "no-identity");
        refused(identityOf("unheard-of", ""), 404, "not-there");
    }

    @Test
    void nobody_else_who_records_finds_out_by_repeating_it() throws Exception {
        for (var guess : List.of("UNMISTAKABLE-single-7F3A9C", "Somebody else")) {
            var repeat =
                    "{'negotiation':'talks','source':'insider','type':'anonymous','description':'A member','confidential':true,'commandId':'i1','identity':'%s'}"
                            .formatted(guess);
            for (var how : List.of("RegisterSource", "RegisterSource?dryRun=true")) {
                var answer = parley.command(how, repeat, as("recorder"));
                refused(answer, 409, "record-id-reused");
            }
        }
    }

    @Test
    void a_page_says_that_it_is_sealed_and_leads_those_entitled_to_it() throws Exception {
        var link = "href=\"/negotiations/talks/source/insider/identity\"";
        var reader = parley.get("/negotiations/talks", as("reader"));
        assertThat(reader.body()).contains("identity sealed").doesNotContain(link);
        var entitled = parley.get("/negotiations/talks", bearer(sourceReader));
        assertThat(entitled.body()).contains("identity sealed", link);
    }

    @Test
    void an_identity_whose_key_was_erased_is_gone() throws Exception {
        assertThat(identityOf("erased", "").status()).isEqualTo(200);
        keys.execute("delete from access.sealing_key where source = 'erased'");
        refused(identityOf("erased", ""), 404, "identity-erased");
        assertThat(parley.get(TALKS + "erased", bearer(sourceReader)).body())
                .contains("\"identity\":\"sealed\"");
        assertThat(identityOf("insider", "").status()).isEqualTo(200);
    }

    @Test
    void no_trial_and_nobody_without_the_right_made_a_key() throws Exception {
        assertThat(keys.texts("select source from access.sealing_key"))
                .contains("insider", "envoy")
                .doesNotContain("dry", "not-allowed");
    }

    /** Restarts the program for the machine's owner. */
    @Test
    @Order(Integer.MAX_VALUE)
    void no_file_holds_one_nor_what_the_program_printed_and_the_owner_is_told() throws Exception {
        var data = folder.resolve("data");
        var needles = needles();
        identityOf("insider", "");
        identityOf("gone", "");
        parley.get(TALKS + "insider/identity", as("reader"));
        parley.program().terminate();
        var printed = parley.program().rest();
        assertThat(printed)
                .contains(
                        "parley.audit identity-told who=\"sarah\" from=\"127.0.0.1\" what=\"who talks/source/insider is, as recorded at position",
                        "parley.audit identity-not-told who=\"sarah\" from=\"127.0.0.1\" what=\"who talks/source/gone is: not-there\"",
                        "who=\"another reader\" from=\"127.0.0.1\" what=\"GET /api/negotiations/talks/source/insider/identity with token ");
        assertThat(needles).noneMatch(needle -> needle.isIn(printed));
        assertThat(DataFolderScan.filesWith(ForbiddenText.of(IdentityPlanter.MARK), data))
                .isEmpty();
        try (var owners = Parley.start(data, "--no-dossier")) {
            owners.awaitFacts();
            var answer = owners.get(TALKS + "envoy/identity");
            assertThat(answer.at("/identity").asString()).isEqualTo("UNMISTAKABLE-bulk-7F3A9C");
        }
    }
}
