package parley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The content and the links of the Geneva dossier's page. */
@Timeout(600)
class GenevaPageIT {
    private static final String TALKS = "/negotiations/geneva-talks";
    private static final String API = "/api/negotiations/geneva-talks";
    private static final String CLOCKS = "?at=2026-02-18&knownAt=2026-12-31T10%3A00";
    private static final String IN_EARLY_FEBRUARY = "?at=2026-02-05";
    private static final String ON_THE_TWENTIETH = "?at=2026-02-20";

    /** Markup, and a character that reverses the direction of the following text. */
    private static final String ODD = "<script>document.title=0</script><b>\u202b";

    private static final String REVERSING = reversing("true");
    private static final String REVERSING_OTHERS =
            reversing("getComputedStyle(text.parentElement).unicodeBidi !== 'isolate'");

    private static Parley parley;
    private static Browser browser;

    /** Counts the texts of a page that contain that character and meet a condition. */
    private static String reversing(String condition) {
        return """
        (() => {
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          let count = 0;
          for (let text = texts.nextNode(); text; text = texts.nextNode())
            if (text.data.includes('\\u202b') && (%s)) count++;
          return count;
        })()\
        """
                .formatted(condition);
    }

    @BeforeAll
    static void start(@TempDir Path temporary) throws Exception {
        parley = Parley.start(temporary.resolve("data"));
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        parley.close();
    }

    @Test
    void the_meetings_stand_side_by_side_with_what_came_of_them() {
        try (var page = open(TALKS)) {
            var rows = page.locator("#meetings tbody tr");
            assertThat(rows.count()).isEqualTo(2);
            assertThat(rows.nth(0).innerText())
                    .contains("Meetings in Abu Dhabi", "early February", "inferred")
                    .contains("Exchange of prisoners: agreement", "Territory: no agreement");
            assertThat(rows.nth(1).innerText())
                    .contains("Trilateral talks in Geneva", "Russia, Ukraine, United States")
                    .contains("(consulted: Britain, France, Germany, Italy)")
                    .contains("overall: inconclusive", "Military matters: limited progress")
                    .contains("Private talk of Medinsky with the Ukrainian team")
                    .contains("overall: undisclosed");
        }
    }

    @Test
    void the_claims_stand_under_their_status_with_their_polarity() {
        try (var page = open(TALKS)) {
            var unconfirmed = claims(page, "unconfirmed").innerText();
            assertThat(unconfirmed)
                    .contains("What Medinsky and the Ukrainian team said", "(not disclosed)")
                    .contains(
                            "A larger compromise on territory, or a referendum, is near. (holds)");
            assertThat(claims(page, "reported").innerText())
                    .contains("A formal proposal for a larger compromise", "(does not hold)")
                    .contains("Wednesday's session was public. (holds)");
        }
    }

    private static Locator claims(Page page, String status) {
        return page.locator("#claims > div")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(page.locator("h3", hasText("^" + status + "$"))));
    }

    private static Page.LocatorOptions hasText(String pattern) {
        return new Page.LocatorOptions().setHasText(Pattern.compile(pattern));
    }

    @Test
    void the_strikes_tell_attacker_and_casualties_as_far_as_they_are_known() {
        try (var page = open(TALKS)) {
            assertThat(strike(page, "Overnight Russian strikes"))
                    .contains("overnight", "Russia")
                    .contains("4 killed (civilians)", "30 injured (unstated)");
            assertThat(strike(page, "Attacks on power infrastructure"))
                    .contains("possibly date not stated", "attacker not stated");
        }
    }

    private static String strike(Page page, String title) {
        return page.locator("#strikes > ul > li", new Page.LocatorOptions().setHasText(title))
                .innerText();
    }

    @Test
    void what_has_moved_since_the_last_meeting_is_told() {
        try (var page = open(TALKS + "?at=2026-02-17T12:00")) {
            assertThat(page.locator("#moved").innerText())
                    .contains("Control of the Donbas: raised → possibly deadlocked, or raised");
        }
    }

    @Test
    void since_when_an_issue_stands_as_it_does_is_told_as_far_as_it_is_known() {
        try (var page = open(TALKS + ON_THE_TWENTIETH)) {
            assertThat(issue(page, "Military matters")).contains("17 Feb 2026 to 18 Feb 2026");
            assertThat(issue(page, "What part Europeans have")).contains("not stated");
            assertThat(issue(page, "Verification"))
                    .contains("ended: stalled", "1 Feb 2022 to 16 Feb 2026");
        }
    }

    private static String issue(Page page, String title) {
        return page.locator("#issues tbody tr", new Page.LocatorOptions().setHasText(title))
                .first()
                .innerText();
    }

    @Test
    void what_is_merely_possible_is_marked_wherever_it_stands() {
        try (var page = open(TALKS + IN_EARLY_FEBRUARY)) {
            assertThat(page.locator("#meetings tbody tr").first().innerText())
                    .contains("possibly [2026-02-01..2026-02-10]");
            assertThat(page.locator("#issues").innerText())
                    .contains(
                            "possibly stalled, or ended: stalled until some time between 1 Feb 2022 and 16 Feb 2026, or raised");
            assertThat(page.locator("#standing").innerText()).contains("of them possibly");
        }
        try (var page = open(TALKS + ON_THE_TWENTIETH)) {
            assertThat(page.locator("#claims").innerText())
                    .contains("(possibly unconfirmed, or reported; not disclosed)")
                    .contains("(possibly reported; does not hold)");
        }
        try (var page = open(TALKS + "?at=2026-02-17T12:00")) {
            assertThat(strike(page, "Overnight Russian strikes"))
                    .contains("possibly [2026-02-16..2026-02-19]");
        }
    }

    @Test
    void every_link_keeps_both_clocks_and_one_leads_back_to_now() throws Exception {
        try (var page = open(TALKS + CLOCKS)) {
            var links = hrefs(page.locator("a[href^='/']:not(.now)"));
            assertThat(links).hasSizeGreaterThan(20);
            assertThat(links)
                    .filteredOn(link ->
                            !link.matches("/api/projections|.*/timeline.*|/parley.css|/record.*"))
                    .allMatch(link -> link.endsWith(CLOCKS));
            assertThat(links)
                    .contains(
                            API + CLOCKS,
                            API + "/comparison" + CLOCKS,
                            API + "/timeline?until=2026-02-18&knownAt=2026-12-31T10%3A00",
                            "/negotiations/geneva-talks/issue/donbas" + CLOCKS,
                            "/" + CLOCKS);
            for (var link : links) {
                assertThat(parley.get(link).status()).as(link).isEqualTo(200);
            }
            page.getByText("Back to now").click();
            page.waitForURL(url -> url.endsWith(TALKS));
            assertThat(page.locator(".now").count()).isZero();
            assertThat(page.locator(".finality").innerText())
                    .contains("The state now, as known now");
        }
    }

    private static List<String> hrefs(Locator links) {
        return links.all().stream().map(link -> link.getAttribute("href")).toList();
    }

    @Test
    void the_keyboard_alone_leads_past_the_clocks_to_the_standing() {
        try (var page = open(TALKS)) {
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip").boundingBox().x).isNotNegative();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.closest('section').id"))
                    .isEqualTo("meetings");
        }
    }

    @Test
    void text_from_outside_is_shown_as_it_is_and_turns_nothing_around_it() throws Exception {
        recordOddTexts();
        try (var page = open("/negotiations/odd")) {
            assertThat(page.locator("h1").innerText()).isEqualTo(ODD + "title");
            assertThat(page.title()).isEqualTo("\u2068" + ODD + "title\u2069 – Parley");
            assertThat(page.locator("body").innerText())
                    .contains(ODD + "summary", ODD + "party", ODD + "meeting", ODD + "outcome")
                    .contains(ODD + "issue", ODD + "claim", ODD + "strike")
                    .contains("(combatants of " + ODD + "party)", "(combatants of south)");
            assertThat(page.locator("script, b").count()).isZero();
            assertThat((Integer) page.evaluate(REVERSING)).isGreaterThan(8);
            assertThat((Integer) page.evaluate(REVERSING_OTHERS)).isZero();
        }
    }

    private static void recordOddTexts() throws Exception {
        send("OpenNegotiation", "'title':'%title','summary':'%summary','zone':'UTC'");
        send("AdmitParty", "'party':'north','name':'%party','type':'state','roles':['principal']");
        send("AdmitParty", "'party':'south','name':'south','type':'state','roles':['principal']");
        send("RaiseIssue", "'issue':'i','title':'%issue','category':'core'");
        send(
                "RecordMeeting",
                "'meeting':'m','title':'%meeting','format':'bilateral','held':'2026-01','delegations':[{'party':'north'},{'party':'south'}]");
        send(
                "RecordOutcome",
                "'meeting':'m','issue':'i','outcome':'progress','summary':'%outcome'");
        send("RecordClaim", "'claim':'c','wording':'%claim','polarity':'holds'");
        send(
                "RecordStrike",
                "'strike':'s','title':'%strike','occurred':'2026-01','attacker':'north'");
        send(
                "RecordCasualties",
                "'strike':'s','figures':[{'harm':'killed','population':'combatants','side':'north','count':{'best':2}},{'harm':'killed','population':'combatants','side':'south','count':{'best':3}}]");
        parley.get("/api/negotiations/odd");
    }

    private static void send(String command, String fields) throws Exception {
        parley.accepted(command, "{'negotiation':'odd'," + fields.replace("%", ODD) + "}");
    }

    @Test
    void the_list_of_negotiations_goes_on_where_a_page_of_it_ends() throws Exception {
        for (int i = 0; i < 100; i++) {
            parley.accepted(
                    "OpenNegotiation",
                    "{'negotiation':'talks-%1$03d','title':'Talks %1$03d','zone':'UTC','recordedAt':'2026-01-01T00:00:00Z'}"
                            .formatted(i));
        }
        parley.get("/api/negotiations/talks-099");
        try (var page = open("/?knownAt=2026-12-31")) {
            assertThat(page.locator("main li").count()).isEqualTo(100);
            page.getByText("More negotiations").click();
            page.waitForURL(url -> url.contains("cursor="));
            assertThat(page.locator("main a", hasText("^Talks 099$")).getAttribute("href"))
                    .isEqualTo("/negotiations/talks-099?knownAt=2026-12-31");
            assertThat(page.getByText("More negotiations").count()).isZero();
        }
    }

    private static Page open(String path) {
        var page = browser.page();
        page.navigate(parley.address() + path);
        return page;
    }
}
