package parley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The way from a thing's page to the forms in which its records are corrected and retracted. */
@Timeout(600)
class CorrectIT {
    private static final String DONBAS = "/negotiations/geneva-talks/issue/donbas";

    private static final String DEADLOCKED = "#record-gva-014-donbas-deadlocked";

    private static Parley parley;
    private static Browser browser;
    private static Page page;

    @BeforeAll
    static void start(@TempDir Path temporary) throws Exception {
        parley = Parley.start(temporary.resolve("data"));
        parley.awaitFacts();
        browser = Browser.start();
        page = browser.page();
    }

    @AfterAll
    static void stop() {
        browser.close();
        parley.close();
    }

    @Test
    void a_record_of_each_type_is_told_again_as_it_was_but_for_who_somebody_is() throws Exception {
        var types = new TreeSet<String>();
        for (var thing : things()) {
            for (var revision : revisions(thing)) {
                if (isOpen(revision) && types.add(revision.path("type").asString())) {
                    var record = revision.path("record").asString();
                    page.navigate(parley.address() + thing + "/correct?record=" + record);
                    assertThat(page.locator("[name='/corrects']").inputValue()).isEqualTo(record);
                    assertThat(page.locator("#corrects").innerText()).contains(record);
                    press("Try it out");
                    assertThat(page.locator(".fault").allInnerTexts()).as(record).isEmpty();
                    assertThat(wouldBe()).as(record).isEqualTo(withoutNulls(revision));
                }
            }
        }
        assertThat(types).hasSizeGreaterThan(45);
    }

    private static List<String> things() throws Exception {
        var things = new ArrayList<String>();
        for (var negotiation : List.of("geneva-talks", "lake-rehearsal")) {
            things.add("/negotiations/" + negotiation + "/negotiation/" + negotiation);
            parley.get("/api/negotiations/" + negotiation)
                    .at("/things")
                    .forEach(kind ->
                            kind.forEach(thing ->
                                    things.add(
                                            thing.path("address")
                                                    .asString()
                                                    .substring("/api".length()))));
        }
        return things;
    }

    private static JsonNode revisions(String thing) throws Exception {
        return parley.get("/api" + thing + "/revisions?limit=1000").at("/revisions");
    }

    private static boolean isOpen(JsonNode revision) {
        return revision.path("standing").asString().equals("stands")
                && !revision.has("restsOnRetracted")
                && !revision.path("type").asString().equals("record-retracted");
    }

    private static JsonNode wouldBe() {
        return Json.lenient().readTree(page.locator("#would pre").innerText()).at("/0/payload");
    }

    private static JsonNode withoutNulls(JsonNode revision) {
        var event = (ObjectNode) revision.path("event").deepCopy();
        event.remove("identity");
        return event;
    }

    private static Response press(String button) {
        return Browser.answer(
                page,
                () ->
                        page.getByRole(
                                        AriaRole.BUTTON,
                                        new Page.GetByRoleOptions().setName(button).setExact(true))
                                .click());
    }

    private static void follow(Locator link) {
        Browser.answer(page, link::click);
    }

    @Test
    void a_record_is_corrected_and_then_retracted_from_the_page_of_its_thing() throws Exception {
        page.navigate(parley.address() + "/negotiations/geneva-talks");
        follow(page.locator("a[href='" + DONBAS + "']").first());
        var before = revisions(DONBAS).size();
        assertThat(page.locator("#records li").count()).isEqualTo(before);

        follow(page.locator(DEADLOCKED + " .correct"));
        page.locator("[name='/status']").selectOption("stalled");
        assertThat(press("Record").status()).isEqualTo(201);

        parley.awaitFacts();
        page.navigate(parley.address() + DONBAS);
        var newest = page.locator("#records li:last-child");
        assertThat(newest.innerText()).contains("stalled", "stands", "Recorded by owner");
        assertThat(page.locator(DEADLOCKED).innerText()).contains("corrected by");
        assertThat(page.locator(DEADLOCKED + " .correct").count()).isZero();

        follow(newest.locator(".retract"));
        page.locator("[name='/reason']").fill("It was not so.");
        assertThat(press("Record").status()).isEqualTo(201);
        parley.awaitFacts();
        page.navigate(parley.address() + DONBAS);
        assertThat(page.locator("#records li").nth(before).innerText()).contains("retracted by");
    }

    @Test
    void what_is_not_there_is_told_on_a_page() throws Exception {
        for (var address :
                List.of(
                        DONBAS + "x",
                        DONBAS + "/correct?record=nothing",
                        DONBAS + "/correct",
                        "/record/RetractRecord?record=unknown",
                        "/record/RetractRecord?negotiation=geneva-talks&record=unknown",
                        "/record/RecordIssueStatus?negotiation=geneva-talks&record=unknown",
                        "/negotiations/geneva-talks/isue/donbas",
                        "/negotiations/nowhere/issue/donbas")) {
            var answer = parley.get(address, "Accept", "text/html");
            assertThat(answer.status()).as(address).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
        }
    }
}
