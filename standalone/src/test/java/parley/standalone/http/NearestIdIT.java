package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.http.Problems.refused;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.standalone.Parley;

/** A misspelt id is answered with the nearest existing one. */
@Timeout(300)
class NearestIdIT {
    @TempDir private static Path data;
    private static Parley parley;

    @BeforeAll
    static void record_some() throws Exception {
        parley = Parley.start(data, "--no-dossier");
        for (var negotiation : new String[] {"lake-talks", "coast-talks"}) {
            accepted("OpenNegotiation", negotiation, "'title':'T','zone':'UTC'");
            accepted(
                    "RegisterPlace",
                    negotiation,
                    "'place':'pier','type':'venue','names':[{'text':'P'}]");
        }
        accepted(
                "RaiseIssue",
                "lake-talks",
                "'commandId':'raise-ferry','issue':'ferry','title':'T','category':'core'");
        accepted(
                "RaiseIssue",
                "lake-talks",
                "'commandId':'raise-fishing','issue':'fishing','title':'T','category':'core'");
        accepted("RaiseIssue", "coast-talks", "'issue':'forests','title':'T','category':'core'");
        accepted("RetractRecord", "lake-talks", "'record':'raise-fishing','reason':'Not so.'");
    }

    private static void accepted(String command, String negotiation, String body) throws Exception {
        parley.accepted(command, "{'negotiation':'%s',%s}".formatted(negotiation, body));
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "/api/negotiations/lake-talk, lake-talks",
                "/api/negotiations/like-tolks/timeline, lake-talks",
                "/api/negotiations/something-else, none",
                "/api/negotiations/lake-talks/issue/fery, ferry",
                "/api/negotiations/lake-talks/issue/fery/revisions, ferry",
                "/api/negotiations/lake-talks/issue/fisching, none",
                "/api/negotiations/lake-talks/issue/forest, none",
                "/api/negotiations/lake-talks/place/peer, pier"
            })
    void a_read_names_it(String address, String nearest) throws Exception {
        var answer = parley.get(address);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.at("/nearest").asString(null)).isEqualTo(nearest);
        assertThat(answer.at("/detail").asString().contains("Did you mean"))
                .isEqualTo(nearest != null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "RecordIssueStatus | 'negotiation':'lake-talks','issue':'fery','status':'stalled','from':'2026-01' | thing-unknown | ferry",
                "RecordIssueStatus | 'negotiation':'lake-talks','issue':'fisching','status':'stalled','from':'2026-01' | thing-unknown | none",
                "RaiseIssue | 'negotiation':'lake-talks','issue':'i','title':'T','category':'core','under':'ferri' | dangling-reference | ferry",
                "RaiseIssue | 'negotiation':'lake-talks','issue':'i','title':'T','category':'core','places':['pir'] | dangling-reference | pier",
                "RaiseIssue | 'negotiation':'lake-tolks','issue':'i','title':'T','category':'core' | dangling-reference | lake-talks",
                "RetractRecord | 'negotiation':'lake-talks','record':'raise-fery','reason':'R' | record-unknown | raise-ferry",
                "RetractRecord | 'negotiation':'coast-talks','record':'raise-fery','reason':'R' | record-unknown | none"
            })
    void a_command_names_it(String command, String body, String rule, String nearest)
            throws Exception {
        for (var address : new String[] {command, command + "?dryRun=true"}) {
            var answer = refused(parley.command(address, "{" + body + "}"), 422, rule);
            assertThat(answer.at("/nearest").asString(null)).isEqualTo(nearest);
        }
    }

    @Test
    void misspelt_parameters_and_kinds_are_told_theirs() throws Exception {
        assertThat(parley.get("/api/negotiations?knownat=2026").at("/detail").asString())
                .contains("Did you mean \"knownAt\"?");
        assertThat(parley.get("/api/negotiations/lake-talks/isue/ferry").at("/detail").asString())
                .contains("Did you mean \"issue\"?");
    }
}
