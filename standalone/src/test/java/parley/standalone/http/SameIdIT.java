package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.http.Problems.refused;

import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.standalone.Parley;

/** When two commands are the same one, and whose an id is. */
@Timeout(300)
class SameIdIT {
    private static final String CLAIM =
            "{'negotiation':'here','commandId':'%1$s','claim':'%1$s','wording':'Č','polarity':'holds','from':'2026-02'%2$s}";

    @TempDir private static Path data;
    private static Parley parley;

    @BeforeAll
    static void open_two_negotiations() throws Exception {
        parley = Parley.start(data, "--no-dossier");
        for (var negotiation : List.of("here", "there")) {
            parley.accepted(
                    "OpenNegotiation",
                    "{'negotiation':'%s','commandId':'open','title':'T','zone':'UTC'}"
                            .formatted(negotiation));
        }
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {",'note':null", ",'attributions':[]", ",'attributions':null"})
    void a_command_that_says_no_more_is_the_same(String more) throws Exception {
        var id = "more-" + Integer.toHexString(more.hashCode());
        var first = parley.accepted("RecordClaim", CLAIM.formatted(id, ""));
        isRepeat(first, CLAIM.formatted(id, more));
    }

    @Test
    void a_command_that_says_it_in_another_way_is_the_same_alone_and_among_many() throws Exception {
        var first = parley.accepted("RecordClaim", CLAIM.formatted("ways", ""));
        for (var again :
                List.of(
                        CLAIM.formatted("ways", "").replace("'2026-02'", "{'edtf':'2026-02'}"),
                        Normalizer.normalize(CLAIM.formatted("ways", ""), Form.NFD))) {
            isRepeat(first, again);
            var line = "{'command':'RecordClaim'," + again.substring(1);
            assertThat(BulkBody.send(parley, line).getFirst().at("/status").asString())
                    .isEqualTo("repeated");
        }
        var other = CLAIM.formatted("ways", ",'note':'N'");
        refused(parley.command("RecordClaim", other), 409, "record-id-reused");
    }

    private static void isRepeat(Parley.Answer first, String again) throws Exception {
        var repeat = parley.command("RecordClaim", again);
        assertThat(repeat.status()).as(repeat.body()).isEqualTo(200);
        assertThat(repeat.at("/repeated").asBoolean()).isTrue();
        assertThat(repeat.at("/positions")).isEqualTo(first.at("/positions"));
        assertThat(parley.command("RecordClaim?dryRun=true", again).at("/repeated").asBoolean())
                .isTrue();
    }

    /**
     * The same ids, one after the other; what becomes of them in one touches the other in nothing.
     */
    @Test
    void each_negotiation_has_records_of_its_own_under_the_same_ids() throws Exception {
        for (var negotiation : List.of("here", "there")) {
            raise(negotiation, "raised", "'title':'In %s'".formatted(negotiation));
            raise(
                    negotiation,
                    "again",
                    "'title':'Now in %s','corrects':'raised'".formatted(negotiation));
            parley.accepted(
                    "RecordClaim",
                    "{'negotiation':'%s','commandId':'said','claim':'said','wording':'W','polarity':'holds'}"
                            .formatted(negotiation));
            parley.accepted(
                    "LinkClaim",
                    "{'negotiation':'%s','commandId':'linked','claim':'said','link':{'type':'supports','record':'raised'},'reason':'R'}"
                            .formatted(negotiation));
        }
        parley.accepted(
                "RetractRecord",
                "{'negotiation':'there','commandId':'gone','record':'raised','reason':'R'}");

        var here = "/api/negotiations/here/issue/x";
        assertThat(parley.get(here).body()).contains("Now in here").doesNotContain("there");
        assertThat(standings(here)).containsExactly("corrected", "stands");
        assertThat(flags("here")).isEmpty();
        var there = "/api/negotiations/there/issue/x";
        refused(parley.get(there), 404, "not-there");
        assertThat(standings(there)).startsWith("retracted", "retracted");
        assertThat(parley.get(there + "/revisions").body()).doesNotContain("In here");
        assertThat(flags("there")).isNotEmpty();
        parley.accepted(
                "RetractRecord",
                "{'negotiation':'here','commandId':'gone','record':'again','reason':'R'}");
    }

    private static void raise(String negotiation, String record, String fields) throws Exception {
        parley.accepted(
                "RaiseIssue",
                "{'negotiation':'%s','commandId':'%s','issue':'x','category':'core',%s}"
                        .formatted(negotiation, record, fields));
    }

    private static List<String> standings(String thing) throws Exception {
        return parley.get(thing + "/revisions")
                .at("/revisions")
                .valueStream()
                .map(revision -> revision.at("/standing").asString())
                .toList();
    }

    private static List<String> flags(String negotiation) throws Exception {
        var revisions = parley.get("/api/negotiations/" + negotiation + "/claim/said/revisions");
        return revisions
                .at("/revisions/1/restsOnRetracted")
                .valueStream()
                .map(each -> each.asString())
                .toList();
    }
}
