package parley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sections of a negotiation's page besides meetings, issues, claims and strikes. */
@Timeout(600)
class GenevaSectionsIT {
    private static final String TALKS = "/negotiations/geneva-talks";

    /** Markup, and a character that reverses the direction of the following text. */
    private static final String ODD = "<b>\u202b";

    private static Parley parley;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path temporary) throws Exception {
        parley = Parley.start(temporary.resolve("data"));
        parley.accepted("OpenNegotiation", "{'negotiation':'bare','title':'Bare','zone':'UTC'}");
        parley.get("/api/negotiations/bare");
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        parley.close();
    }

    @Test
    void positions_stand_under_their_issue_with_whom_they_are_toward_and_on_what_condition() {
        assertThat(item("issues", "Control of the Donbas"))
                .contains("Russia demands (on full control) – Full control of the Donbas")
                .contains("Russia insists (on broad control)")
                .contains("Ukraine rejects –");
        assertThat(item("issues", "The pace of the talks"))
                .contains("United States urges toward Ukraine")
                .contains("Ukraine rejects toward United States");
        assertThat(section(TALKS, "issues"))
                .contains("Ukraine conditional (on without guarantees)")
                .contains("(on condition: Secure guarantees are missing.)");
    }

    /** Returns the text of the rows or items of a section that contain some text. */
    private static String item(String section, String text) {
        try (var page = open(TALKS)) {
            return String.join(
                    "\n",
                    page.locator(
                                    "#%1$s tbody tr, #%1$s > ul > li".formatted(section),
                                    new Page.LocatorOptions().setHasText(text))
                            .allInnerTexts());
        }
    }

    private static String section(String address, String section) {
        try (var page = open(address)) {
            return page.locator("#" + section).innerText();
        }
    }

    @Test
    void proposals_say_how_and_by_whom_they_were_put() {
        assertThat(item("proposals", "Shared control of the Zaporizhzhia plant"))
                .contains("floated by Ukraine – Control of the plant is shared");
        assertThat(item("proposals", "Security guarantees"))
                .contains("tabled by Western governments");
    }

    @Test
    void agreements_say_what_became_of_them_and_that_their_size_is_not_known() {
        assertThat(item("agreements", "Exchange of prisoners"))
                .contains("implemented", "size: unknown", "parties: not stated")
                .doesNotContain("possibly");
    }

    @Test
    void statements_say_whose_words_they_are() {
        assertThat(item("statements", "businesslike"))
                .contains("Vladimir Medinsky, Kremlin negotiator: “businesslike …", "verbatim");
        assertThat(item("statements", "He is optimistic"))
                .contains("Steve Witkoff, US envoy", "paraphrase", "inferred");
    }

    @Test
    void assessments_say_whose_they_are_how_likely_and_on_what_condition() {
        assertThat(item("assessments", "A durable ceasefire"))
                .contains("On condition: There are neither fresh compromises")
                .contains("likelihood: unlikely (20–45 %, by the recorder)")
                .contains("An untitled news article");
        assertThat(item("assessments", "Domestic politics"))
                .contains("likelihood: may;", "up to", "in coming weeks");
    }

    @Test
    void watch_items_say_that_they_are_open_and_by_when() {
        assertThat(item("watch-items", "follow-up meetings")).contains("open; by", "soon");
        assertThat(section(TALKS, "watch-items")).contains("the role of formal mediators?");
    }

    @Test
    void milestones_are_dated() {
        assertThat(item("milestones", "full-scale invasion")).contains("– 2022-02");
    }

    @Test
    void control_of_places_is_somebodys_verdict() {
        assertThat(item("control", "Zaporizhzhia Nuclear Power Plant"))
                .contains("held by Russia (assessed, by An untitled news article");
    }

    @Test
    void strikes_tell_their_effects_and_whose_verdict_it_is_who_did_them() {
        assertThat(item("strikes", "Attacks on power infrastructure"))
                .contains("without power or without heat (millions)")
                .contains("undetermined, says An untitled news article");
        assertThat(item("strikes", "Overnight Russian strikes"))
                .contains("responsible: Russia, says An untitled news article");
    }

    @ParameterizedTest
    @CsvSource({
        "proposals, No proposal was on record.",
        "agreements, No agreement was on record.",
        "statements, No statement was on record.",
        "assessments, No assessment was on record.",
        "watch-items, No watch item was on record.",
        "milestones, No milestone was on record.",
        "control, No verdict on the control of a place was on record.",
    })
    void a_section_without_records_says_so(String section, String words) {
        assertThat(section("/negotiations/bare", section)).contains(words);
    }

    @Test
    void text_from_outside_is_shown_as_it_is_in_every_section() throws Exception {
        recordOddTexts();
        try (var page = open("/negotiations/odd")) {
            for (var word :
                    "wording title terms said judgement question event place".split(" ", -1)) {
                assertThat(page.locator("body").innerText()).contains(ODD + word);
            }
            assertThat(page.locator("b").count()).isZero();
            assertThat(page.locator("bdi", new Page.LocatorOptions().setHasText("\u202b")).count())
                    .isGreaterThan(9);
        }
    }

    private static void recordOddTexts() throws Exception {
        send("OpenNegotiation", "'title':'odd','zone':'UTC'");
        send("AdmitParty", "'party':'p','name':'%party','type':'state','roles':['principal']");
        send("RaiseIssue", "'issue':'i','title':'issue','category':'core'");
        send(
                "StatePosition",
                "'issue':'i','party':'p','position':'demands','wording':'%wording','from':'2026-01'");
        send(
                "TableProposal",
                "'proposal':'o','title':'%title','manner':'tabled','by':['p'],'terms':'%terms'");
        send("RecordAgreement", "'agreement':'a','title':'%title','parties':['p']");
        send(
                "RecordStatement",
                "'statement':'s','parties':['p'],'form':'verbatim','wording':'%said'");
        send(
                "RecordAssessment",
                "'assessment':'j','author':{'party':'p'},'judgement':'%judgement'");
        send("WatchFor", "'watchItem':'w','question':'%question'");
        send("RecordMilestone", "'milestone':'m','title':'%event','occurred':'2026-01'");
        send("RegisterPlace", "'place':'l','names':[{'text':'%place'}],'type':'city'");
        send(
                "RecordControl",
                "'place':'l','author':{'party':'p'},'control':'held','by':['p'],'basis':'claimed','from':'2026-01'");
        parley.get("/api/negotiations/odd");
    }

    private static void send(String command, String fields) throws Exception {
        parley.accepted(command, "{'negotiation':'odd'," + fields.replace("%", ODD) + "}");
    }

    private static Page open(String path) {
        var page = browser.page();
        page.navigate(parley.address() + path);
        return page;
    }
}
