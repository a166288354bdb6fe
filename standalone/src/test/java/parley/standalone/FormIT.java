package parley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recording with forms in a browser. */
@Timeout(600)
class FormIT {
    private static final String STATUS = "/record/RecordIssueStatus?negotiation=talks";

    private static final String FORM = "application/x-www-form-urlencoded";

    private static Parley parley;
    private static Browser browser;

    private Page page;

    @BeforeAll
    static void start(@TempDir Path temporary) throws Exception {
        parley = Parley.start(temporary.resolve("data"), "--no-dossier");
        parley.accepted("OpenNegotiation", "{'negotiation':'talks','title':'T','zone':'UTC'}");
        parley.accepted(
                "RegisterSource",
                "{'negotiation':'talks','source':'agency','type':'publication','description':'An agency','confidential':false}");
        raise("ferry");
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        parley.close();
    }

    @BeforeEach
    void open() {
        page = browser.page();
    }

    @AfterEach
    void close() {
        page.close();
    }

    private static void raise(String issue) throws Exception {
        parley.accepted(
                "RaiseIssue",
                "{'negotiation':'talks','issue':'%s','title':'%1$s','category':'core'}"
                        .formatted(issue));
    }

    private Response go(String path) {
        return page.navigate(parley.address() + path);
    }

    private void fill(String pointer, String text) {
        page.locator("[name='" + pointer + "']").fill(text);
    }

    private void choose(String pointer, String choice) {
        page.locator("[name='" + pointer + "']").selectOption(choice);
    }

    private Response press(String button) {
        return Browser.answer(
                page,
                () ->
                        page.getByRole(
                                        AriaRole.BUTTON,
                                        new Page.GetByRoleOptions().setName(button).setExact(true))
                                .click());
    }

    private static int records(String issue) throws Exception {
        parley.awaitFacts();
        var revisions = parley.get("/api/negotiations/talks/issue/" + issue + "/revisions");
        return revisions.at("/revisions").size();
    }

    @Test
    void the_way_from_a_negotiation_to_a_record_of_it() throws Exception {
        raise("bridge");
        go("/negotiations/talks");
        page.getByText("Record", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(url -> url.endsWith("/record?negotiation=talks"));
        assertThat(page.locator("main li").count()).isEqualTo(59);
        page.getByText("RecordIssueStatus", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(url -> url.endsWith(STATUS));
        assertThat(page.locator("[name='/negotiation']").inputValue()).isEqualTo("talks");
        fill("/issue", "bridge");
        choose("/status", "deadlocked");
        fill("/from", "[2026-02-03..2026-02-09]");
        fill("/summary", "Über die Brücke – мост\nzwei Zeilen");
        fill("/attributions/0/source", "agency");
        choose("/attributions/0/stance", "reports");

        assertThat(press("Try it out").status()).isEqualTo(200);
        assertThat(page.locator("#would").innerText()).contains("Nothing is on record yet", "мост");
        assertThat(records("bridge")).isEqualTo(1);

        assertThat(press("Record").status()).isEqualTo(201);
        assertThat(page.locator("main").innerText()).contains("talks/issue/bridge is on record");
        assertThat(records("bridge")).isEqualTo(2);
        var thing = parley.get("/api/negotiations/talks/issue/bridge?at=2026-02-20");
        assertThat(thing.at("/thing/facets/status/0/value/status").asString())
                .isEqualTo("deadlocked");
        assertThat(thing.at("/thing/facets/status/0/value/summary").asString())
                .isEqualTo("Über die Brücke – мост\nzwei Zeilen");
        assertThat(thing.at("/thing/facets/status/0/possible/0/attributions/0/source").asString())
                .isEqualTo("agency");
    }

    @Test
    void a_form_sent_twice_records_once() throws Exception {
        raise("pier");
        go(STATUS);
        fill("/issue", "pier");
        choose("/status", "progress");
        fill("/from", "2026-02");
        press("Record");
        page.goBack();
        press("Record");
        assertThat(page.locator("main").innerText()).contains("nothing was recorded twice");
        assertThat(records("pier")).isEqualTo(2);
    }

    @Test
    void a_fault_is_told_at_its_field_and_nothing_that_was_written_is_lost() {
        go(STATUS);
        fill("/issue", "ferry");
        choose("/status", "progress");
        fill("/from", "sometime");
        fill("/note", "heard <b>twice</b>");
        assertThat(press("Record").status()).isEqualTo(400);
        assertThat(page.locator("[name='/from']").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(page.locator("#field-from-fault").innerText())
                .contains("A date is expected here");
        assertThat(page.locator("#fault a").getAttribute("href")).isEqualTo("#field-from");
        assertThat(page.locator("[name='/from']").inputValue()).isEqualTo("sometime");
        assertThat(page.locator("[name='/note']").inputValue()).isEqualTo("heard <b>twice</b>");
        assertThat(page.locator("[name='/status']").inputValue()).isEqualTo("progress");
    }

    @Test
    void a_rule_that_says_no_is_told_at_the_field_whose_value_it_names() {
        go(STATUS);
        fill("/issue", "atlantis");
        choose("/status", "progress");
        fill("/from", "2026-02");
        assertThat(press("Record").status()).isEqualTo(422);
        assertThat(page.locator("#fault").innerText())
                .contains("the issue “atlantis”")
                .doesNotContain("thing:");
        isAtFault("/issue");

        fill("/issue", "ferry");
        fill("/from", "2990");
        assertThat(press("Record").status()).isEqualTo(422);
        isAtFault("/from");

        fill("/from", "2026-02");
        fill("/attributions/0/source", "hearsay");
        choose("/attributions/0/stance", "reports");
        assertThat(press("Record").status()).isEqualTo(422);
        isAtFault("/attributions/0/source");
        assertThat(page.locator("#fault").innerText())
                .contains("the source “hearsay”, which does not exist there");
    }

    /** Asserts that only this field is at fault. */
    private void isAtFault(String pointer) {
        assertThat(page.locator("[aria-invalid=true]").count()).isEqualTo(1);
        assertThat(page.locator("[aria-invalid=true]").getAttribute("name")).isEqualTo(pointer);
        assertThat(page.locator("#fault a").getAttribute("href"))
                .isEqualTo("#field" + pointer.replace('/', '-'));
    }

    @Test
    void all_that_is_needed_and_blank_is_told_at_once() {
        go("/record/RecordIssueStatus");
        fill("/attributions/0/locator", "page 3");
        assertThat(press("Try it out").status()).isEqualTo(400);
        assertThat(page.locator("#fault a").allInnerTexts())
                .containsExactlyInAnyOrder(
                        "negotiation",
                        "issue",
                        "status",
                        "from",
                        "attributions 1, source",
                        "attributions 1, stance");
        assertThat(page.locator("[aria-invalid=true]").count()).isEqualTo(6);
        assertThat(page.locator("[name='/attributions/0/locator']").inputValue())
                .isEqualTo("page 3");
    }

    @Test
    void the_words_of_a_source_stand_beside_a_time() throws Exception {
        raise("dam");
        go(STATUS);
        fill("/issue", "dam");
        choose("/status", "stalled");
        fill("/from", "2026-02");
        page.locator("details:has([name='/from/wording']) summary").click();
        fill("/from/wording", "early in the month");
        assertThat(press("Try it out").status()).isEqualTo(200);
        assertThat(page.locator("[name='/from']").inputValue()).isEqualTo("2026-02");
        assertThat(page.locator("[name='/from/wording']").isVisible()).isTrue();
        assertThat(page.locator("[name='/from/wording']").inputValue())
                .isEqualTo("early in the month");
        assertThat(press("Record").status()).isEqualTo(201);
        parley.awaitFacts();
        assertThat(parley.get("/api/negotiations/talks/issue/dam/revisions").body())
                .contains("early in the month");
    }

    @Test
    void an_id_that_was_used_before_is_no_dead_end() throws Exception {
        raise("lock");
        go(STATUS);
        var id = page.locator("[name='/commandId']").inputValue();
        fill("/issue", "lock");
        choose("/status", "progress");
        fill("/from", "2026-02");
        press("Record");
        page.goBack();
        fill("/note", "another");
        assertThat(press("Record").status()).isEqualTo(409);
        assertThat(page.locator("#fault").innerText()).contains(id, "as a new record");
        assertThat(page.locator("[name='/commandId']").inputValue()).isNotEqualTo(id);
        assertThat(page.locator("[name='/note']").inputValue()).isEqualTo("another");
        assertThat(press("Record").status()).isEqualTo(201);
        assertThat(records("lock")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/foo", "/attributions/999999999/note", "/issue/0", "/from/0", "/status/x"})
    void a_field_that_is_not_known_is_named_and_nothing_is_recorded(String field) throws Exception {
        var fields =
                "button=record&/negotiation=talks&/issue=ferry&/status=progress&/from=2026-02&/note=kept&";
        var answer = post(fields + field + "=sent", "Content-Type", FORM);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(field, "sent", ">kept</textarea>");
    }

    @Test
    void what_is_no_form_is_not_taken() throws Exception {
        var type = "Content-Type";
        var json = post("{}", type, "application/json");
        assertThat(json.status()).isEqualTo(415);
        var multipart =
                post(
                        "--x\r\nContent-Disposition: form-data; name=\"/note\"\r\n\r\nn\r\n--x--\r\n",
                        type,
                        "multipart/form-data; boundary=x");
        assertThat(multipart.status()).isEqualTo(415);
        var encoded = post("/note=n", type, FORM, "Content-Encoding", "gzip");
        assertThat(encoded.status()).isEqualTo(415);
        assertThat(encoded.body()).contains("Content-Encoding");
    }

    @Test
    void a_form_that_is_too_large_is_told_so() throws Exception {
        var large = post("/note=" + "a".repeat(1 << 20), "Content-Type", FORM);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("1 MiB", "body-too-large");
        var page = post("/n=" + "a".repeat(1 << 20), "Content-Type", FORM, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        var many = post("/x=&".repeat(1_001), "Content-Type", FORM);
        assertThat(many.status()).isEqualTo(400);
        assertThat(many.body()).contains("1,000 fields");
    }

    @Test
    void nobody_keeps_what_is_answered_to_a_form() throws Exception {
        var answer = post("button=try&/negotiation=talks&/issue=x", "Content-Type", FORM);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var encoded =
                parley.request("/%72ecord/RecordIssueStatus")
                        .header("Content-Type", FORM)
                        .POST(BodyPublishers.ofString("button=try"));
        assertThat(parley.send(encoded).header("Cache-Control")).isEqualTo("no-store");
    }

    private static Parley.Answer post(String body, String... headers) throws Exception {
        return parley.send(
                parley.request("/record/RecordIssueStatus").POST(BodyPublishers.ofString(body)),
                headers);
    }

    @Test
    void a_list_grows_by_an_entry_and_keeps_what_was_written() throws Exception {
        raise("harbour");
        go(STATUS);
        fill("/issue", "harbour");
        choose("/status", "stalled");
        fill("/from", "2026-02");
        fill("/attributions/0/source", "agency");
        choose("/attributions/0/stance", "asserts");
        assertThat(press("Add to attributions").status()).isEqualTo(200);
        assertThat(page.locator("[name='/attributions/0/source']").inputValue())
                .isEqualTo("agency");
        fill("/attributions/1/source", "agency");
        choose("/attributions/1/stance", "reports");
        fill("/attributions/1/credibility", "2");
        assertThat(press("Record").status()).isEqualTo(201);
        parley.awaitFacts();
        var revisions = parley.get("/api/negotiations/talks/issue/harbour/revisions");
        assertThat(revisions.at("/revisions/1/attributions").size()).isEqualTo(2);
        assertThat(revisions.at("/revisions/1/attributions/1/credibility").asInt()).isEqualTo(2);
    }

    @Test
    void a_time_that_may_be_a_slip_is_taken_with_a_caution() throws Exception {
        raise("weir");
        go(STATUS);
        fill("/issue", "weir");
        choose("/status", "progress");
        fill("/from", "0026-02");
        press("Try it out");
        assertThat(page.locator("#would").innerText())
                .contains("Caution: The year 26 lies 2,000 years from the present");
        assertThat(press("Record").status()).isEqualTo(201);
        assertThat(page.locator("main").innerText()).contains("Caution: The year 26 lies");
    }

    @Test
    void a_retraction_is_taken_back_from_the_page_of_its_thing() throws Exception {
        raise("sluice");
        go("/negotiations/talks/issue/sluice");
        page.locator("a.retract").click();
        fill("/reason", "There is none.");
        press("Try it out");
        assertThat(page.locator("#would").innerText())
                .contains("The issue “sluice” would no longer stand, and with it all");
        assertThat(press("Record").status()).isEqualTo(201);

        go("/negotiations/talks/issue/sluice");
        page.locator("a.retract").click();
        fill("/reason", "There is one.");
        press("Try it out");
        assertThat(page.locator("#would").innerText()).contains("“sluice” would stand again");
        assertThat(press("Record").status()).isEqualTo(201);
        assertThat(parley.get("/api/negotiations/talks/issue/sluice").status()).isEqualTo(200);
    }

    @Test
    void the_enter_key_tries_out_and_records_nothing() throws Exception {
        raise("quay");
        go(STATUS);
        fill("/issue", "quay");
        choose("/status", "progress");
        fill("/from", "2026-02");
        Browser.answer(page, () -> page.keyboard().press("Enter"));
        assertThat(page.locator("#would").isVisible()).isTrue();
        assertThat(records("quay")).isEqualTo(1);
    }

    @Test
    void every_command_has_a_form_with_a_label_for_each_field() {
        go("/record");
        var forms =
                page.locator("main li a").all().stream().map(a -> a.getAttribute("href")).toList();
        for (var form : forms) {
            assertThat(go(form).status()).as(form).isEqualTo(200);
            assertThat(
                            page.locator(
                                            "form.record :is(input:not([type=hidden]), select, textarea)")
                                    .all())
                    .as(form)
                    .isNotEmpty()
                    .allSatisfy(field -> {
                        var id = field.getAttribute("id");
                        assertThat(page.locator("label[for='" + id + "']").count()).isEqualTo(1);
                    });
        }
    }

    @Test
    void what_is_no_command_is_a_page_with_the_nearest_name() {
        assertThat(go("/record/RecordIssueStatsu").status()).isEqualTo(404);
        assertThat(page.locator("main").innerText()).contains("RecordIssueStatus");
    }

    @Test
    void a_form_of_another_sites_page_is_refused() throws Exception {
        var form =
                parley.request("/record/RecordIssueStatus")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("button=record&%2Fnegotiation=talks"));
        assertThat(parley.send(form, "Origin", "https://elsewhere.example").status())
                .isEqualTo(403);
    }

    @Test
    void forms_are_forwarded_on_the_loopback_of_ipv6_too(@TempDir Path folder) throws Exception {
        try (var six = Parley.start(folder.resolve("data"), "--no-dossier", "--address", "::1")) {
            assertThat(six.get("/record").status()).isEqualTo(200);
        }
    }
}
