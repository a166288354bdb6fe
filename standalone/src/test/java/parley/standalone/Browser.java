package parley.standalone;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;

/** A headless browser for tests of pages, which never contacts its vendor. */
public final class Browser implements AutoCloseable {
    private static final List<String> QUIET =
            List.of(
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts it; fails without a Chromium, so that no page is left untested. */
    public static Browser start() {
        var options =
                new LaunchOptions()
                        .setExecutablePath(Chromium.program())
                        .setHeadless(true)
                        .setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
                        .setArgs(QUIET);
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Browser(playwright, playwright.chromium().launch(options));
        } catch (RuntimeException refused) {
            playwright.close();
            throw refused;
        }
    }

    /** Returns a page with a profile of its own. */
    public Page page() {
        return chromium.newPage();
    }

    /** Returns the response to an action that leads to another page, once that page has loaded. */
    public static Response answer(Page page, Runnable action) {
        page.evaluate("document.documentElement.dataset.left = 'yes'");
        var answer = page.waitForResponse(it -> it.request().isNavigationRequest(), action);
        page.waitForCondition(() -> isLoaded(page));
        return answer;
    }

    /** Playwright's own way to wait evaluates a text on the page, which Parley's pages forbid. */
    private static boolean isLoaded(Page page) {
        try {
            return Boolean.TRUE.equals(
                    page.evaluate(
                            "document.documentElement.dataset.left === undefined && document.readyState === 'complete'"));
        } catch (PlaywrightException leaving) {
            return false;
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
