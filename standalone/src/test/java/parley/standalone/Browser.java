package parley.standalone;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;

/** A browser without a window, for tests of pages. It never calls home. */
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

    /**
     * Fails where there is no Chromium and none can be installed; a page is never left untested.
     */
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

    /** A page in a profile of its own. */
    public Page page() {
        return chromium.newPage();
    }

    /** What answers to a deed that leads to another page; that page is there then. */
    public static Response answer(Page page, Runnable deed) {
        page.evaluate("document.documentElement.dataset.left = 'yes'");
        var answer = page.waitForResponse(it -> it.request().isNavigationRequest(), deed);
        page.waitForFunction(
                "document.documentElement.dataset.left === undefined && document.readyState === 'complete'");
        return answer;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
