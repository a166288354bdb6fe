package parley.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.security.web.OriginGuard.Verdict.PASS;
import static parley.security.web.OriginGuard.Verdict.PASS_TO_READER;
import static parley.security.web.OriginGuard.Verdict.REFUSE;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginGuardTest {
    private static final String HOST = "parley.example:8443";
    private static final String DESK = "https://desk.example";

    private final OriginGuard closed = new OriginGuard(AllowedOrigins.NONE);
    private final OriginGuard shared =
            new OriginGuard(new AllowedOrigins(Set.of(DESK), Set.of("https://frame.example")));

    private static RequestOrigin origin(@Nullable String host, @Nullable String origin) {
        return new RequestOrigin(host, origin, null, null, null, null);
    }

    private static RequestOrigin browser(String site, String mode, String destination) {
        return new RequestOrigin(HOST, null, site, mode, destination, null);
    }

    @Test
    void programs_send_no_origin() {
        assertThat(origin(HOST, null).isOwn()).isTrue();
        assertThat(origin(null, null).isOwn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://parley.example:8443",
                "http://parley.example:8443",
                "HTTPS://Parley.Example:8443"
            })
    void the_origin_of_parleys_own_pages_matches_the_host(String origin) {
        assertThat(origin(HOST, origin).isOwn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "https://parley.example",
                "https://parley.example:8443.elsewhere.example",
                "https://elsewhere.example/?https://parley.example:8443",
                "https://elsewhere.example",
                "ftp://parley.example:8443",
                "parley.example:8443"
            })
    void any_other_page_is_foreign(String origin) {
        assertThat(origin(HOST, origin).isOwn()).isFalse();
        assertThat(origin(null, origin).isOwn()).isFalse();
        for (var method : new String[] {"GET", "HEAD", "POST", "OPTIONS", "DELETE"}) {
            for (var path : new String[] {"/", "/login", "/api/negotiations", "/record/X"}) {
                assertThat(closed.verdict(origin(HOST, origin), method, path)).isEqualTo(REFUSE);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site,no-cors,image",
        "cross-site,no-cors,empty",
        "cross-site,no-cors,script",
        "cross-site,cors,empty",
        "cross-site,navigate,iframe",
        "cross-site,navigate,object",
        "cross-site,navigate,embed",
        "cross-site,websocket,websocket",
        "same-site,no-cors,image",
        "same-site,navigate,iframe",
        "anything-to-come,no-cors,empty"
    })
    void what_another_sites_page_embeds_or_fetches_is_refused(
            String site, String mode, String destination) {
        var from = browser(site, mode, destination);
        for (var path : new String[] {"/", "/negotiations/n", "/parley.css", "/api/negotiations"}) {
            assertThat(closed.verdict(from, "GET", path)).as(path).isEqualTo(REFUSE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void parleys_own_pages_and_the_address_bar_get_everything(String site) {
        for (var path : new String[] {"/", "/api/negotiations", "/negotiations/n"}) {
            assertThat(closed.verdict(browser(site, "navigate", "document"), "GET", path))
                    .isEqualTo(PASS);
            assertThat(closed.verdict(browser(site, "cors", "empty"), "POST", path))
                    .isEqualTo(PASS);
        }
    }

    @Test
    void a_link_on_another_site_leads_to_a_page_and_to_nothing_else() {
        var link = browser("cross-site", "navigate", "document");
        assertThat(closed.verdict(link, "GET", "/negotiations/n")).isEqualTo(PASS);
        assertThat(closed.verdict(link, "GET", "/login")).isEqualTo(PASS);
        assertThat(closed.verdict(link, "GET", "/api/negotiations/n")).isEqualTo(REFUSE);
        assertThat(closed.verdict(link, "POST", "/login")).isEqualTo(REFUSE);
        var ahead =
                new RequestOrigin(
                        HOST, null, "cross-site", "navigate", "document", "prefetch;prerender");
        assertThat(closed.verdict(ahead, "GET", "/negotiations/n")).isEqualTo(REFUSE);
    }

    @Test
    void an_allowed_origin_reads_and_does_nothing_else() {
        var desk = new RequestOrigin(HOST, DESK, "cross-site", "cors", "empty", null);
        for (var method : new String[] {"GET", "HEAD", "OPTIONS"}) {
            assertThat(shared.verdict(desk, method, "/api/negotiations")).isEqualTo(PASS_TO_READER);
            assertThat(closed.verdict(desk, method, "/api/negotiations")).isEqualTo(REFUSE);
            assertThat(shared.verdict(desk, method, "/negotiations/n")).isEqualTo(REFUSE);
        }
        for (var method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
            assertThat(shared.verdict(desk, method, "/api/commands/RaiseIssue")).isEqualTo(REFUSE);
        }
        assertThat(shared.verdict(origin(HOST, DESK + ".elsewhere"), "GET", "/api/negotiations"))
                .isEqualTo(REFUSE);
    }

    @Test
    void a_frame_is_filled_only_where_some_origin_may_embed() {
        var frame = browser("cross-site", "navigate", "iframe");
        assertThat(shared.verdict(frame, "GET", "/negotiations/n")).isEqualTo(PASS);
        assertThat(shared.verdict(frame, "GET", "/api/negotiations/n")).isEqualTo(REFUSE);
        assertThat(shared.verdict(frame, "POST", "/negotiations/n")).isEqualTo(REFUSE);
    }
}
