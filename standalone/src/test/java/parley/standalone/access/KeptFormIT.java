package parley.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.access.Refusal.refused;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.security.Role;
import parley.standalone.Browser;
import parley.standalone.Parley;

/** Forms sent without a valid login: nothing of them is lost or recorded. */
@Timeout(600)
class KeptFormIT {
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir private static Path folder;
    private static Parley parley;
    private static TestTokens keys;
    private static Browser browser;
    private static String token;

    private Page page;

    @BeforeAll
    static void start() throws Exception {
        var data = folder.resolve("data");
        try (var before = new TestTokens(data)) {
            token = before.issue("anna", Role.READER, Role.RECORDER);
        }
        parley = Parley.start(data, "--no-dossier", "--require-login");
        keys = new TestTokens(data);
        var opened =
                parley.command(
                        "OpenNegotiation",
                        "{'negotiation':'talks','title':'T','zone':'UTC'}",
                        TestTokens.bearer(token));
        assertThat(opened.status()).isEqualTo(201);
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        keys.close();
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

    private void logInAs(String token) throws Exception {
        shows(TestTokens.session(parley, token));
    }

    private void shows(String shown) {
        page.context().clearCookies();
        page.context()
                .addCookies(List.of(new Cookie("parley-login", shown).setUrl(parley.address())));
    }

    private void fillIn(String issue) {
        page.navigate(parley.address() + "/record/RaiseIssue?negotiation=talks");
        page.locator("[name='/issue']").fill(issue);
        page.locator("[name='/title']").fill("Fish & <b>chips</b>");
        page.locator("[name='/category']").selectOption("core");
        page.locator("[name='/note']").fill("first\nsecond");
    }

    private Response record() {
        return Browser.answer(page, () -> page.locator(".buttons [value=record]").click());
    }

    private Response sendAgain() {
        return Browser.answer(page, () -> page.getByText("Send again").click());
    }

    private static int status(String issue) throws Exception {
        return parley.get("/api/negotiations/talks/issue/" + issue, TestTokens.bearer(token))
                .status();
    }

    @Test
    void after_the_login_has_ended_the_same_login_sends_it_as_it_was() throws Exception {
        var login = TestTokens.session(parley, token);
        shows(login);
        fillIn("ended");
        page.context().clearCookies();
        var answer = record();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headerValue("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.headerValue("Cache-Control")).isEqualTo("no-store");
        assertThat(page.locator("main").innerText()).contains("Your login has ended");
        assertThat(page.locator("main a").getAttribute("href")).startsWith("/login");
        assertThat(page.locator("main a").getAttribute("target")).isEqualTo("_blank");
        assertThat(sendAgain().status()).isEqualTo(401);
        assertThat(status("ended")).isEqualTo(404);
        shows(login);
        assertThat(sendAgain().status()).isEqualTo(201);
        assertThat(
                        parley.get(
                                        "/api/negotiations/talks/issue/ended/revisions",
                                        Refusal.with(
                                                TestTokens.bearer(token),
                                                "Parley-Position",
                                                head()))
                                .at("/revisions/0/note")
                                .asString())
                .isEqualTo("first\nsecond");
    }

    private static String head() throws Exception {
        return parley.get("/api/projections", TestTokens.bearer(token)).at("/0/head").asString();
    }

    @Test
    void after_a_revoked_login_another_one_looks_it_over_before_it_is_recorded() throws Exception {
        logInAs(keys.issue("shortly", Role.RECORDER));
        fillIn("revoked");
        keys.revoke("shortly");
        assertThat(record().status()).isEqualTo(401);
        assertThat(page.context().cookies()).isEmpty();
        logInAs(token);
        assertThat(sendAgain().status()).isEqualTo(403);
        assertThat(page.locator("#fault").innerText()).contains("Your login has changed");
        assertThat(page.locator("[name='/title']").inputValue()).isEqualTo("Fish & <b>chips</b>");
        assertThat(page.locator("[name='/note']").inputValue()).isEqualTo("first\nsecond");
        assertThat(status("revoked")).isEqualTo(404);
        assertThat(record().status()).isEqualTo(201);
    }

    @Test
    void what_is_no_login_is_told_likewise() throws Exception {
        logInAs(token);
        fillIn("junk");
        shows("junk");
        assertThat(record().status()).isEqualTo(401);
        assertThat(page.locator("#again [name='/issue']").inputValue()).isEqualTo("junk");
    }

    @Test
    void another_sites_form_records_nothing_and_shows_nothing() throws Exception {
        var headers = Refusal.with(TestTokens.cookie(parley, token), "Accept", "text/html");
        refused(
                send(
                        "/negotiation=talks&/note=planted",
                        Refusal.with(headers, "Origin", "https://elsewhere.example")),
                403,
                "foreign-origin");
        var own = send("/negotiation=talks&/note=planted", headers);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body()).contains("planted", "Your login has changed");
    }

    @Test
    void whoever_may_not_record_keeps_the_form_for_whoever_may() throws Exception {
        logInAs(token);
        fillIn("handed");
        logInAs(keys.issue("reads only", Role.READER));
        assertThat(record().status()).isEqualTo(403);
        assertThat(record().status()).isEqualTo(403);
        assertThat(page.locator("main").innerText()).contains("This requires the role recorder");
        logInAs(token);
        assertThat(sendAgain().status()).isEqualTo(403);
        assertThat(record().status()).isEqualTo(201);
    }

    @Test
    void programs_are_told_in_json() throws Exception {
        refused(send("/negotiation=talks"), 401, "not-authenticated");
        refused(
                send("/negotiation=talks", "Accept", "text/html", "Authorization", "Bearer x"),
                401,
                "token-not-valid");
        refused(send("/negotiation=talks", TestTokens.cookie(parley, token)), 403, "csrf");
    }

    @Test
    void whoever_may_not_read_is_led_to_no_page_for_readers() throws Exception {
        logInAs(keys.issue("writes only", Role.RECORDER));
        fillIn("unread");
        assertThat(record().status()).isEqualTo(201);
        assertThat(page.locator("a").all())
                .allSatisfy(link -> assertThat(link.getAttribute("href")).startsWith("/record"));
    }

    private static Parley.Answer send(String fields, String... headers) throws Exception {
        return parley.send(
                parley.request("/record/RaiseIssue")
                        .header("Content-Type", FORM)
                        .POST(BodyPublishers.ofString("button=record&" + fields)),
                headers);
    }
}
