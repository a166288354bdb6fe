package parley.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.access.Refusal.refused;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.SameSiteAttribute;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.security.Role;
import parley.standalone.Browser;
import parley.standalone.Parley;

/** Logging in and out in a browser. */
@Timeout(600)
class LoginIT {
    private static final String TALKS = "/negotiations/talks?at=2026-03";

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
            token = before.issue("Anna Müller", Role.READER, Role.RECORDER);
        }
        parley = Parley.start(data, "--no-dossier", "--require-login");
        keys = new TestTokens(data);
        var opened =
                parley.command(
                        "OpenNegotiation",
                        "{'negotiation':'talks','title':'Talks by the lake','zone':'UTC'}",
                        TestTokens.bearer(token));
        assertThat(opened.status()).isEqualTo(201);
        parley.get("/api/negotiations", TestTokens.bearer(token));
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

    private Response go(String path) {
        return page.navigate(parley.address() + path);
    }

    /** Logs in by the keyboard only: the field has the focus. */
    private void logIn(String text) {
        page.waitForSelector("input[name=token]:focus");
        page.keyboard().type(text);
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private String path() {
        return page.url().substring(parley.address().length());
    }

    private BrowserContext context() {
        return page.context();
    }

    @Test
    void nobody_needs_a_token_for_the_login_and_what_it_looks_like() throws Exception {
        assertThat(parley.get("/login").status()).isEqualTo(200);
        assertThat(parley.get("/parley.css").status()).isEqualTo(200);
    }

    @Test
    void whoever_logs_in_gets_to_the_page_they_wanted_and_is_named_on_it() {
        go(TALKS);
        assertThat(path()).startsWith("/login?");
        assertThat(page.locator("h1").innerText()).isEqualTo("Log in");
        assertThat(page.locator("#fault").count()).isZero();
        logIn(" " + token + " ");
        page.waitForURL(parley.address() + TALKS);
        assertThat(page.locator("h1").innerText()).isEqualTo("Talks by the lake");
        assertThat(page.locator("#account").innerText()).contains("Logged in as Anna Müller");
    }

    @Test
    void the_browser_keeps_the_token_out_of_reach_of_scripts_and_other_sites() {
        go("/login");
        logIn(token);
        page.waitForURL(parley.address() + "/");
        var cookies = context().cookies();
        assertThat(cookies).hasSize(1);
        assertThat(cookies.getFirst().httpOnly).isTrue();
        assertThat(cookies.getFirst().sameSite).isEqualTo(SameSiteAttribute.STRICT);
        assertThat(cookies.getFirst().expires).isEqualTo(-1);
        assertThat(cookies.getFirst().value).doesNotContain(token);
        assertThat(page.evaluate("document.cookie")).isEqualTo("");
        assertThat(page.content()).doesNotContain(token);
    }

    @Test
    void whoever_logs_out_is_out() {
        go(TALKS);
        logIn(token);
        page.waitForURL(parley.address() + TALKS);
        page.getByText("Log out").click();
        page.waitForURL(parley.address() + "/login");
        assertThat(context().cookies()).isEmpty();
        go(TALKS);
        assertThat(path()).startsWith("/login?");
    }

    @Test
    void a_cookie_is_worth_nothing_once_its_owner_has_logged_out() throws Exception {
        var cookie = cookie();
        var other = cookie();
        var html = parley.get("/login", "Cookie", cookie).body();
        var form = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]{64})\"").matcher(html);
        assertThat(form.find()).isTrue();
        assertThat(parley.get(TALKS, "Cookie", cookie).status()).isEqualTo(200);
        assertThat(post("/logout", "csrf=" + form.group(1), "Cookie", cookie).status())
                .isEqualTo(303);
        refused(parley.get(TALKS, "Cookie", cookie), 401, "login-ended");
        assertThat(parley.get(TALKS, "Cookie", other).status()).isEqualTo(200);
    }

    @Test
    void to_log_in_anew_ends_the_browsers_earlier_login() throws Exception {
        var cookie = cookie();
        assertThat(post("/login", "token=" + token, "Cookie", cookie).status()).isEqualTo(303);
        refused(parley.get(TALKS, "Cookie", cookie), 401, "login-ended");
    }

    @Test
    void a_token_is_no_cookie() throws Exception {
        refused(parley.get(TALKS, "Cookie", "parley-login=" + token), 401, "login-ended");
    }

    @Test
    void an_expired_token_is_told_so_at_the_field() {
        go("/login");
        logIn(keys.issueExpired("late", Role.READER));
        page.waitForSelector("#fault");
        assertThat(page.locator("#fault").innerText()).contains("has expired", "renew");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "parley_000000000000_0000000000000000000000000000000000000000000"})
    void what_is_no_valid_token_is_told_in_a_sentence_at_the_field(String wrong) {
        go(TALKS);
        logIn(wrong);
        page.waitForSelector("#fault");
        assertThat(page.locator("#fault[role=alert]").innerText()).contains("Invalid token");
        assertThat(page.locator("input[aria-invalid=true][aria-errormessage=fault]").count())
                .isEqualTo(1);
        assertThat(context().cookies()).isEmpty();
        logIn(token);
        page.waitForURL(parley.address() + TALKS);
    }

    @Test
    void a_revoked_token_ends_the_login_and_says_so() {
        var shortly = keys.issue("shortly", Role.READER);
        go(TALKS);
        logIn(shortly);
        page.waitForURL(parley.address() + TALKS);
        keys.revoke("shortly");
        go(TALKS);
        assertThat(path()).startsWith("/login?why=login-ended");
        assertThat(page.locator("#fault").innerText()).contains("Log in again");
        assertThat(context().cookies()).isEmpty();
    }

    @Test
    void a_token_in_the_address_is_not_taken_and_not_carried_on() {
        go("/?token=" + token);
        assertThat(path()).isEqualTo("/login?why=token-in-address&to=%2F");
        assertThat(page.locator("#fault").innerText()).contains("address");
    }

    @Test
    void whoever_may_not_read_is_told_so_on_a_page_and_can_log_out() {
        go(TALKS);
        logIn(keys.issue("ben", Role.OPERATOR));
        page.waitForURL(parley.address() + TALKS);
        assertThat(page.locator("main").innerText()).contains("reader");
        assertThat(page.locator("#account").innerText()).contains("ben");
        assertThat(go(TALKS).status()).isEqualTo(403);
    }

    /** Another port of the same host is the same site, so the browser sends the cookie. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/logout",
                "/login",
                "/api/commands/RaiseIssue",
                "/api/projections/facts/rebuild"
            })
    void a_form_of_another_origins_page_is_refused(String address) throws Exception {
        go(TALKS);
        logIn(token);
        page.waitForURL(parley.address() + TALKS);
        var html =
                "<form method=post enctype=text/plain action='%s%s'><input name=token value=x><button>Win</button></form>"
                        .formatted(parley.address(), address);
        var other = serve(html);
        try {
            page.navigate("http://localhost:" + other.getAddress().getPort() + "/");
            var answer =
                    page.waitForResponse(
                            Pattern.compile(".*" + Pattern.quote(address)),
                            () -> page.getByText("Win").click());
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).contains("urn:parley:problem:foreign-origin");
        } finally {
            other.stop(0);
        }
        go(TALKS);
        assertThat(page.locator("#account").innerText()).contains("Anna Müller");
    }

    private static HttpServer serve(String html) throws Exception {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var body = html.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        return server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/logout", "/api/commands/RaiseIssue", "/api/projections/facts/rebuild"})
    void without_the_forms_own_token_a_login_changes_nothing(String address) throws Exception {
        var cookie = cookie();
        refused(post(address, "", "Cookie", cookie), 403, "csrf");
        refused(post(address, "csrf=guess", "Cookie", cookie), 403, "csrf");
        refused(post(address, "csrf=" + token, "Cookie", cookie), 403, "csrf");
    }

    @Test
    void with_the_forms_own_token_a_login_does_what_its_holder_may() throws Exception {
        var cookie = cookie();
        var html = parley.get("/login", "Cookie", cookie).body();
        var form = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]{64})\"").matcher(html);
        assertThat(form.find()).as(html).isTrue();
        var recorded =
                parley.command(
                        "RaiseIssue",
                        "{'negotiation':'talks','issue':'donbas','title':'T','category':'core'}",
                        "Cookie",
                        cookie,
                        "X-CSRF-TOKEN",
                        form.group(1));
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        var out = post("/logout", "csrf=" + form.group(1), "Cookie", cookie);
        assertThat(out.status()).isEqualTo(303);
        assertThat(out.header("Location")).isEqualTo("/login");
        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
    }

    @Test
    void over_https_the_cookie_never_travels_without() throws Exception {
        var plain = post("/login", "token=" + token);
        assertThat(plain.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure", "Max-Age", "Domain");
        var proxied =
                post(
                        "/login",
                        "token=" + token,
                        "X-Forwarded-Proto",
                        "https",
                        "Origin",
                        parley.address().replace("http:", "https:"));
        assertThat(proxied.status()).isEqualTo(303);
        assertThat(proxied.header("Set-Cookie")).contains("Secure", "HttpOnly");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https%3A%2F%2Felsewhere.example",
                "%2F%2Felsewhere.example",
                "%2F%5Celsewhere.example"
            })
    void nobody_is_sent_to_another_site_from_here(String to) throws Exception {
        var answer = post("/login", "token=" + token + "&to=" + to);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/");
        assertThat(parley.get("/login?to=" + to).body()).doesNotContain("elsewhere");
    }

    private static String cookie() throws Exception {
        return TestTokens.cookie(parley, token)[1];
    }

    private static Parley.Answer post(String path, String form, String... headers)
            throws Exception {
        var request =
                parley.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form));
        return parley.send(request, headers);
    }

    @Test
    void a_recorder_who_has_logged_in_records_in_a_form_under_their_own_name() throws Exception {
        go("/record/RaiseIssue?negotiation=talks");
        logIn(token);
        page.locator("[name='/issue']").fill("fishing");
        page.locator("[name='/title']").fill("Fishing");
        page.locator("[name='/category']").selectOption("core");
        var answer = Browser.answer(page, () -> page.locator(".buttons [value=record]").click());
        assertThat(answer.status()).isEqualTo(201);
        var revisions =
                parley.get(
                        "/api/negotiations/talks/issue/fishing/revisions",
                        Refusal.with(
                                TestTokens.bearer(token),
                                "Parley-Position",
                                Long.toString(
                                        parley.get("/api/projections", TestTokens.bearer(token))
                                                .at("/0/head")
                                                .asLong())));
        assertThat(revisions.at("/revisions/0/recorder").asString()).isEqualTo("Anna Müller");
    }

    @Test
    void a_reader_finds_no_form_and_a_form_without_the_logins_own_token_is_refused()
            throws Exception {
        var reader = keys.issue("reads only", Role.READER);
        assertThat(parley.get("/record", TestTokens.bearer(reader)).status()).isEqualTo(403);
        assertThat(parley.get(TALKS, TestTokens.bearer(reader)).body()).doesNotContain("/record");
        assertThat(parley.get(TALKS, TestTokens.bearer(token)).body()).contains("/record");
        var forged =
                parley.request("/record/RaiseIssue")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie())
                        .POST(BodyPublishers.ofString("button=record&%2Fnegotiation=talks"));
        refused(parley.send(forged), 403, "csrf");
    }
}
