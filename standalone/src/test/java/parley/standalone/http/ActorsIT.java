package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.http.Problems.refused;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;

/** Meetings from announcement to outcome, names and duplicates, over HTTP. */
@Timeout(300)
class ActorsIT {
    private static final String NEGOTIATION = "/api/negotiations/n";

    @TempDir private static Path data;
    private static Parley parley;

    @BeforeAll
    static void open() throws Exception {
        parley = Parley.start(data.resolve("data"), "--no-dossier");
        send("OpenNegotiation", "'title':'N','zone':'Europe/Kyiv'");
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @Test
    void a_meeting_is_announced_for_time_to_come_postponed_and_held() throws Exception {
        send(
                "AnnounceMeeting",
                "'meeting':'next','title':'Next','planned':'2999','from':'2026-02'");
        send("PostponeMeeting", "'meeting':'next','planned':'2999-06','from':'2026-03'");
        var planned = parley.get(NEGOTIATION + "/meeting/next");
        assertThat(planned.at("/thing/facets/schedule/0/value/schedule").asString())
                .isEqualTo("postponed");
        assertThat(planned.at("/thing/facets/schedule/0/value/planned/edtf").asString())
                .isEqualTo("2999-06");
        assertThat(parley.get(NEGOTIATION + "/comparison").at("/meetings")).isEmpty();

        var record = "'meeting':'next','title':'Held','format':'private','held':'2026-04'";
        send("RecordMeeting", record);
        var held = parley.get(NEGOTIATION + "/meeting/next");
        assertThat(held.at("/thing/facets/schedule/0/value/schedule").asString()).isEqualTo("held");
        assertThat(held.at("/thing/facets/held/0/value/title").asString()).isEqualTo("Held");
        assertThat(parley.get(NEGOTIATION + "/comparison").at("/meetings/0/title").asString())
                .isEqualTo("Held");
        refused(
                parley.command("RecordMeeting", "{'negotiation':'n'," + record + "}"),
                409,
                "id-used");
    }

    @Test
    void a_duplicate_leaves_lists_and_its_address_points_to_its_original() throws Exception {
        for (var id : new String[] {"donbas", "donbass"}) {
            send(
                    "RaiseIssue",
                    "'issue':'%s','title':'T','category':'core','raised':'2026-01'".formatted(id));
        }
        send("MarkDuplicate", "'commandId':'same','thing':'issue/donbass','of':'issue/donbas'");
        assertThat(parley.get(NEGOTIATION + "/issue/donbass").at("/duplicateOf").asString())
                .isEqualTo(NEGOTIATION + "/issue/donbas");
        assertThat(parley.get(NEGOTIATION).at("/things/issue")).hasSize(1);
        assertThat(parley.get(NEGOTIATION).at("/standing/classes/core/counts/raised").asLong())
                .isEqualTo(1);
        assertThat(parley.get(NEGOTIATION + "/timeline?kind=issue").at("/entries")).hasSize(1);

        send("RetractRecord", "'record':'same','reason':'They differ.'");
        assertThat(parley.get(NEGOTIATION).at("/things/issue")).hasSize(2);
        assertThat(parley.get(NEGOTIATION + "/timeline?kind=issue").at("/entries")).hasSize(2);
    }

    @Test
    void a_place_is_renamed_and_its_page_tells_what_it_was_called_before() throws Exception {
        send(
                "RegisterPlace",
                "'place':'bakhmut','type':'city','names':[{'text':'Артемівськ','language':'uk'}]");
        send(
                "Rename",
                "'thing':'place/bakhmut','names':[{'text':'Бахмут','language':'uk'}],'from':'2016-02-04'");

        var now = parley.get(NEGOTIATION + "/place/bakhmut");
        assertThat(now.at("/thing/facets/names~1uk/0/value/names/0/text").asString())
                .isEqualTo("Бахмут");
        assertThat(now.at("/thing/facets/details/0/value/names/0/text").asString())
                .isEqualTo("Артемівськ");
        assertThat(now.at("/names/names~1uk").valueStream())
                .extracting(reading -> reading.at("/value/names/0/text").asString())
                .startsWith("Артемівськ")
                .endsWith("Бахмут");
        assertThat(title("at=2016-02-03")).isEqualTo("Артемівськ");
        var page = page("at=2016-02-05");
        assertThat(page).contains("<p class=\"title\"><bdi>Бахмут</bdi></p>");
        assertThat(page).contains("until <span>4 Feb 2016</span>", "from <span>4 Feb 2016</span>");

        refused(
                parley.command(
                        "Rename",
                        "{'negotiation':'n','thing':'meeting/next','names':[{'text':'N'}],'from':'2026'}"),
                400,
                "invalid-value");
    }

    @Test
    void what_became_of_a_party_is_told_by_both() throws Exception {
        for (var id : List.of("union", "serbia")) {
            send(
                    "AdmitParty",
                    "'party':'%s','name':'%1$s','type':'state','roles':['principal'],'sameAs':['https://example.org/%1$s','urn:example:%1$s']"
                            .formatted(id));
        }
        send(
                "RecordSuccession",
                "'commandId':'end','party':'union','succession':'succeeded-by','other':'serbia','from':'2006-06-05'");

        assertThat(
                        parley.get(NEGOTIATION + "/party/union")
                                .at("/thing/facets/succession~1serbia/0/value/succession")
                                .asString())
                .isEqualTo("succeeded-by");
        assertThat(
                        parley.get(NEGOTIATION + "/party/serbia")
                                .at("/successionOf/union/0/value/succession")
                                .asString())
                .isEqualTo("succeeded-by");
        assertThat(parley.get(NEGOTIATION + "/party/serbia?at=2006-06-04").at("/successionOf"))
                .isEmpty();
        assertThat(parley.get("/negotiations/n/party/union").body())
                .containsPattern("It .*was succeeded by.*<a [^>]*party/serbia\"><bdi>serbia")
                .contains("5 Jun 2006");
        assertThat(parley.get("/negotiations/n/party/serbia").body())
                .containsPattern("party/union\"><bdi>union</bdi></a> .*was succeeded by.* it")
                .contains("<a href=\"https://example.org/serbia\"")
                .contains("<bdi>urn:example:serbia</bdi>")
                .doesNotContain("href=\"urn:");

        send("RetractRecord", "'record':'end','reason':'It was not.'");
        assertThat(parley.get(NEGOTIATION + "/party/serbia").at("/successionOf")).isEmpty();
        refused(
                parley.command(
                        "RecordSuccession",
                        "{'negotiation':'n','party':'union','succession':'merged-into','other':'union','from':'2006'}"),
                422,
                "refers-to-itself");
    }

    @Test
    void proximity_talks_are_held_in_several_places_at_once() throws Exception {
        parley.accepted(
                "OpenNegotiation", "{'negotiation':'apart','title':'A','zone':'Europe/Zurich'}");
        for (var id : List.of("room-one", "room-two")) {
            apart(
                    "RegisterPlace",
                    "'place':'%s','type':'venue','names':[{'text':'The %1$s'}]".formatted(id));
        }
        apart("AdmitParty", "'party':'hosts','name':'The Hosts','type':'state','roles':['host']");
        apart("RegisterPerson", "'person':'chair','names':[{'text':'The Chair'}]");
        apart(
                "RecordMeeting",
                "'meeting':'apart','title':'Apart','format':'proximity','held':'2026-01-05','places':['room-one','room-two'],'level':'ministers','hosts':[{'party':'hosts'}],'chairs':[{'person':'chair'}]");

        var held =
                parley.get("/api/negotiations/apart/meeting/apart")
                        .at("/thing/facets/details/0/value");
        assertThat(held.at("/places")).hasSize(2);
        assertThat(held.at("/level").asString()).isEqualTo("ministers");
        assertThat(parley.get("/negotiations/apart").body())
                .containsPattern("in .*The room-one.*, .*The room-two")
                .containsPattern("level: <span>ministers</span>")
                .containsPattern("hosted by .*The Hosts")
                .containsPattern("chaired or mediated by .*The Chair");

        var once = "'meeting':'once','title':'O','format':'proximity','places':['room-one']";
        refused(
                parley.command("RecordMeeting", "{'negotiation':'apart'," + once + "}"),
                400,
                "invalid-value");
        var unknown =
                "'meeting':'once','title':'O','format':'proximity','hosts':[{'party':'nobody'}]";
        refused(
                parley.command("RecordMeeting", "{'negotiation':'apart'," + unknown + "}"),
                422,
                "dangling-reference");
    }

    private static void apart(String command, String fields) throws Exception {
        parley.accepted(command, "{'negotiation':'apart'," + fields + "}");
    }

    private static String title(String clocks) throws Exception {
        return page(clocks).replaceFirst("(?s).*<p class=\"title\"><bdi>([^<]*)</bdi>.*", "$1");
    }

    private static String page(String clocks) throws Exception {
        return parley.get("/negotiations/n/place/bakhmut?" + clocks).body();
    }

    private static void send(String command, String fields) throws Exception {
        parley.accepted(command, "{'negotiation':'n'," + fields + "}");
    }
}
