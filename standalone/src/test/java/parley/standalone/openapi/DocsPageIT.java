package parley.standalone.openapi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Browser;
import parley.standalone.Parley;

/** The page {@code /docs} in a browser. */
@Timeout(600)
class DocsPageIT {
    @TempDir private static Path data;
    private static Parley parley;
    private static Browser browser;

    private final List<String> requested = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        parley = Parley.start(data, "--no-dossier");
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
        page.onRequest(request -> requested.add(request.url()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(parley.address() + "/docs");
        assertThat(operation("RecordIssueStatus")).isVisible();
    }

    private Locator operation(String id) {
        return page.locator("[id$='-" + id + "']");
    }

    @Test
    void it_lists_every_command_and_asks_nobody_but_parley() {
        assertThat(page.locator(".opblock-post")).hasCount(59 + 2);
        assertThat(requested).allSatisfy(url -> assertThat(url).startsWith(parley.address()));
        assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy"));
    }

    @Test
    void a_command_is_opened_by_the_keyboard_and_shows_its_example() {
        var summary = operation("RecordIssueStatus").locator("button").first();
        summary.focus();
        page.keyboard().press("Enter");
        assertThat(operation("RecordIssueStatus"))
                .containsText(Pattern.compile("ferry-deadlocked", Pattern.DOTALL));
    }

    @Test
    void a_read_is_tried_out_on_the_page() {
        var list = operation("listNegotiations");
        list.locator("button").first().click();
        list.locator("button.try-out__btn").click();
        list.locator("button.execute").click();
        assertThat(list.locator(".live-responses-table tr.response .response-col_status").first())
                .containsText("200");
    }
}
