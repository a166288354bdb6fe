package parley.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.access.Refusal.refused;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.standalone.Browser;
import parley.standalone.Parley;

/**
 * Pages of other sites, in the browser of somebody on whose machine Parley runs without a login.
 * One origin may read, and show pages in a frame; all others may link to pages.
 */
@Timeout(600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OtherSitesIT {
    private static final String IDENTITY = "/negotiations/n/source/insider/identity";

    @TempDir private static Path folder;
    private static Parley parley;
    private static Browser browser;
    private static HttpServer allowed;
    private static HttpServer foreign;

    @BeforeAll
    static void start() throws Exception {
        allowed = serve();
        foreign = serve();
        parley =
                Parley.start(
                        folder.resolve("data"),
                        "--no-dossier",
                        "--allow-origin",
                        "https://desk.example," + origin(allowed),
                        "--embed-origin",
                        origin(allowed));
        parley.accepted("OpenNegotiation", "{'negotiation':'n','title':'N','zone':'UTC'}");
        parley.accepted(
                "RegisterSource",
                "{'negotiation':'n','source':'insider','type':'anonymous','description':'D','confidential':true,'identity':'I'}");
        parley.awaitFacts();
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        parley.close();
        allowed.stop(0);
        foreign.stop(0);
    }

    /** Serves a page at another port, which is another origin of the same site. */
    private static HttpServer serve() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                "/",
                exchange -> {
                    var page = "<!doctype html><title>Elsewhere</title>";
                    exchange.getResponseHeaders().add("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, page.length());
                    exchange.getResponseBody().write(page.getBytes(StandardCharsets.UTF_8));
                    exchange.close();
                });
        server.start();
        return server;
    }

    private static String origin(HttpServer server) {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static Page pageOf(HttpServer server) {
        var page = browser.page();
        page.navigate(origin(server) + "/");
        return page;
    }

    /** How a browser describes what a page of another site embeds, fetches or is filled with. */
    private static final List<String[]> UNINVITED =
            List.of(
                    described("cross-site", "no-cors", "image"),
                    described("cross-site", "no-cors", "empty"),
                    described("cross-site", "no-cors", "script"),
                    described("same-site", "no-cors", "style"),
                    described("cross-site", "navigate", "object"));

    private static String[] described(String site, String mode, String destination) {
        return new String[] {
            "Sec-Fetch-Site", site, "Sec-Fetch-Mode", mode, "Sec-Fetch-Dest", destination
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/negotiations/%s",
                "/negotiations/n/source/%s",
                "/api/negotiations/%s",
                "/%%61pi/negotiations/%s",
                "/api/negotiations/n/source/%s/revisions",
                "/record/OpenNegotiation?negotiation=%s"
            })
    void another_sites_page_does_not_learn_what_there_is(String address) throws Exception {
        for (var headers : UNINVITED) {
            var there = parley.get(address.formatted("n"), headers);
            var nowhere = parley.get(address.formatted("nowhere"), headers);
            refused(there, 403, "foreign-origin");
            assertThat(nowhere.status()).isEqualTo(403);
            assertThat(nowhere.body()).isEqualTo(there.body());
        }
    }

    /** What becomes of an element is told to the page that it is on: whether it was loaded. */
    @Test
    void nothing_that_a_page_embeds_or_fetches_ahead_says_what_there_is() {
        var page = pageOf(foreign);
        var add =
                """
                ([tag, name, url]) => new Promise(told => {
                  const made = document.createElement(tag);
                  if (tag === 'link') made.rel = 'prefetch';
                  made.onload = made.onerror = event => told(event.type);
                  made[name] = url;
                  document.body.append(made);
                })\
                """;
        for (var element :
                Map.of("link", "href", "img", "src", "script", "src", "object", "data")
                        .entrySet()) {
            for (var address : List.of("/negotiations/n", "/api/negotiations/nowhere")) {
                var made =
                        List.of(element.getKey(), element.getValue(), parley.address() + address);
                assertThat(page.evaluate(add, made)).as(element + address).isEqualTo("error");
            }
        }
        page.close();
    }

    @Test
    void a_link_leads_to_a_page_and_to_no_identity_and_no_api() {
        var page = pageOf(foreign);
        var script =
                "url => { document.body.append(Object.assign(document.createElement('a'), {href: url, textContent: 'go'})) }";
        for (var link :
                Map.of("/negotiations/n", 200, IDENTITY, 403, "/api/negotiations/n", 403)
                        .entrySet()) {
            page.navigate(origin(foreign) + "/");
            page.evaluate(script, parley.address() + link.getKey());
            var answer = Browser.answer(page, () -> page.getByText("go").click());
            assertThat(answer.url()).endsWith(link.getKey());
            assertThat(answer.status()).as(link.getKey()).isEqualTo(link.getValue());
        }
        page.close();
    }

    @Test
    void an_allowed_origin_reads_and_neither_records_nor_sees_an_identity() {
        var page = pageOf(allowed);
        var read =
                "([url, init]) => fetch(url, init).then(async it => [it.status, it.headers.get('ETag') !== null, await it.text()].join(' ')).catch(it => 'failed')";
        var api = parley.address() + "/api/negotiations/n";
        assertThat(page.evaluate(read, List.of(api, Map.of())).toString()).startsWith("200 true {");
        var waits = Map.of("headers", Map.of("Parley-Position", "1"));
        assertThat(page.evaluate(read, List.of(api, waits)).toString()).startsWith("200 true {");
        assertThat(page.evaluate(read, List.of(api + "/source/insider/identity", Map.of())))
                .asString()
                .startsWith("403")
                .contains("foreign-origin");
        var command = Map.of("method", "POST", "body", "{}");
        assertThat(
                        page.evaluate(
                                read,
                                List.of(
                                        parley.address() + "/api/commands/OpenNegotiation",
                                        command)))
                .isEqualTo("failed");
        page.navigate(origin(foreign) + "/");
        assertThat(page.evaluate(read, List.of(api, Map.of()))).isEqualTo("failed");
        page.close();
    }

    @Test
    void a_browser_that_asks_first_is_told_what_an_allowed_origin_may_send() throws Exception {
        var ask = new String[] {"Origin", "https://desk.example"};
        var answer =
                parley.send(
                        parley.request("/api/negotiations")
                                .method("OPTIONS", BodyPublishers.noBody()),
                        ask);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://desk.example");
        assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("Authorization");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.header("Vary")).contains("Origin");
    }

    @Test
    void an_allowed_origin_shows_what_is_read_in_a_frame_and_no_form() {
        var page = pageOf(allowed);
        page.evaluate(
                "url => document.body.append(Object.assign(document.createElement('iframe'), {src: url}))",
                parley.address() + "/negotiations/n");
        page.frameLocator("iframe").locator("h1").waitFor();
        assertThat(page.frameLocator("iframe").locator("h1").innerText()).isEqualTo("N");
        page.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/record",
                "/record/OpenNegotiation",
                "/login",
                "/docs",
                IDENTITY + "?knownAt=2020",
                "/negotiations/n/source/insider/correct?record=x",
                "/nowhere"
            })
    void a_form_and_an_identity_are_shown_in_no_frame(String address) throws Exception {
        assertThat(parley.get(address).header("Content-Security-Policy"))
                .endsWith("frame-ancestors 'none'");
        assertThat(parley.get("/negotiations/n").header("Content-Security-Policy"))
                .endsWith("frame-ancestors 'self' " + origin(allowed));
    }

    /** No line is in the owner's name for what the owner did not ask. */
    @Test
    @Order(Integer.MAX_VALUE)
    void an_identity_that_another_site_asks_for_was_never_asked_for() throws Exception {
        var navigates = described("cross-site", "navigate", "document");
        for (var address : List.of(IDENTITY, "/api" + IDENTITY)) {
            for (var headers : UNINVITED) {
                refused(parley.get(address, headers), 403, "foreign-origin");
            }
            assertThat(parley.get(address, navigates).status()).isEqualTo(403);
            var ahead = described("none", "navigate", "document");
            assertThat(parley.get(address, Refusal.with(ahead, "Sec-Purpose", "prefetch")).status())
                    .isEqualTo(403);
        }
        assertThat(parley.get(IDENTITY, described("none", "navigate", "document")).status())
                .isEqualTo(200);
        parley.program().terminate();
        assertThat(parley.program().rest())
                .containsOnlyOnce("identity-told who=\"owner\"")
                .contains(
                        "refused who=\"-\" from=\"127.0.0.1\" what=\"GET "
                                + IDENTITY
                                + ": 403 foreign-origin\"")
                .doesNotContain("refused who=\"owner\"");
    }
}
