package parley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class BrowserIT {
    @Test
    void a_page_is_opened_and_its_script_is_run() {
        try (var browser = Browser.start()) {
            var page = browser.page();
            page.navigate(
                    "data:text/html,<title>Geneva</title><script>document.title += ' talks'</script>");
            assertThat(page.title()).isEqualTo("Geneva talks");
        }
    }
}
