package parley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page of a negotiation in a browser. */
@Timeout(600)
class PageIT {
    private static Parley parley;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path temporary) throws Exception {
        parley = Parley.start(temporary.resolve("data"), "--no-dossier");
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        parley.close();
    }

    @Test
    void the_page_tells_both_clocks_apart() throws Exception {
        try (var page = browser.page()) {
            page.navigate(parley.address() + "/");
            assertThat(page.locator(".empty").innerText()).contains("OpenNegotiation");
        }
        onRecord();
        try (var page = browser.page()) {
            page.navigate(parley.address() + "/");
            assertThat(page.locator("h1").innerText()).isEqualTo("Talks by the lake");
            assertThat(statusOfTheFerry(page)).isEqualTo("progress");

            page.getByLabel("at", new Page.GetByLabelOptions().setExact(true)).fill("2026-01-13");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("at=2026-01-13"));
            assertThat(statusOfTheFerry(page)).isEqualTo("deadlocked");
            assertThat(page.locator("#standing").innerText()).contains("1 deadlocked");
            assertThat(page.locator("#strikes .empty").innerText()).contains("No strike");

            page.getByLabel("known at").fill("2026-01-14");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("knownAt=2026-01-14"));
            assertThat(page.locator("#issues .empty").innerText()).contains("No issue");
            assertThat(page.locator(".finality").innerText()).contains("final");

            page.getByLabel("known at").fill("yesterday");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("knownAt=yesterday"));
            assertThat(page.locator("main").innerText()).contains("knownAt");
            assertThat(page.locator("h1").innerText()).isEqualTo("Invalid parameter");
        }
    }

    private static String statusOfTheFerry(Page page) {
        return page.locator(
                        "#issues tr", new Page.LocatorOptions().setHasText("Who runs the ferry"))
                .locator(".status")
                .innerText();
    }

    private static void onRecord() throws Exception {
        parley.accepted(
                "OpenNegotiation",
                "{'negotiation':'lake-talks','title':'Talks by the lake','zone':'Europe/Zurich','recordedAt':'2026-01-12T09:00:00Z'}");
        parley.accepted(
                "RaiseIssue",
                "{'negotiation':'lake-talks','issue':'ferry','title':'Who runs the ferry','category':'core','recordedAt':'2026-01-15T09:00:00Z'}");
        parley.accepted(
                "RecordIssueStatus",
                "{'negotiation':'lake-talks','issue':'ferry','status':'deadlocked','from':'2026-01-13','recordedAt':'2026-01-15T09:00:00Z'}");
        parley.accepted(
                "RecordIssueStatus",
                "{'negotiation':'lake-talks','issue':'ferry','status':'progress','from':'2026-02-01'}");
        parley.get("/api/negotiations/lake-talks");
    }
}
