package parley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The list of both dossiers and the page of the rehearsal in a browser. */
@Timeout(600)
class RehearsalPageIT {
    private static Parley parley;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path temporary) throws Exception {
        parley = Parley.start(temporary.resolve("data"));
        parley.awaitFacts();
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        parley.close();
    }

    @Test
    void the_list_leads_to_either_and_back_and_says_which_is_fictional() {
        try (var page = open("/?at=2025-05-04")) {
            var entries = page.locator("#negotiations li");
            assertThat(entries.count()).isEqualTo(2);
            assertThat(entries.nth(0).innerText()).doesNotContain("Fictional");
            assertThat(entries.nth(1).innerText())
                    .contains("The Quellin process", "Fictional", "(closed)", "Two shores")
                    .contains("core: 1 deadlocked, 1 agreed");
            entries.nth(1).locator("a").click();
            page.waitForURL(url -> url.endsWith("/negotiations/lake-rehearsal?at=2025-05-04"));
            page.getByText("All negotiations").click();
            page.waitForURL(url -> url.endsWith("/?at=2025-05-04"));
            assertThat(page.locator("#negotiations li").count()).isEqualTo(2);
        }
    }

    @Test
    void as_of_a_day_when_one_of_them_was_known_the_list_is_a_list_of_one() {
        try (var page = open("/?knownAt=2025-05-04")) {
            assertThat(page.locator("#negotiations li").count()).isEqualTo(1);
            assertThat(page.locator("#negotiations .fictional").count()).isEqualTo(1);
        }
    }

    @Test
    void who_a_confidential_source_is_is_shown_to_the_owner_who_has_but_a_keyboard() {
        try (var page = open("/negotiations/lake-rehearsal?at=2025-05-04")) {
            var row = page.locator("#confidential li");
            assertThat(row.innerText())
                    .contains("a member of one of the delegations", "identity sealed")
                    .doesNotContain("secretary");
            row.getByText("see who this is").focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/source/insider/identity?at=2025-05-04"));
            assertThat(page.locator("#identity").innerText())
                    .isEqualTo("the second secretary of the delegation of Ostrel");
            assertThat(page.locator("header").innerText()).contains("Fictional");
            assertThat(page.title()).doesNotContain("secretary");
            page.getByText("Back to the negotiation").click();
            page.waitForURL(url -> url.endsWith("/negotiations/lake-rehearsal?at=2025-05-04"));
        }
    }

    @Test
    void what_is_merely_possible_is_marked_on_the_list_too() {
        try (var page = open("/?at=2025-03-14&knownAt=2025-03-16")) {
            assertThat(page.locator("#negotiations li").innerText())
                    .contains("core: 1 deadlocked, 1 stalled (1 possibly)");
        }
    }

    @Test
    void the_page_of_a_fiction_says_so_in_its_title_and_header_and_no_other_does() {
        try (var page = open("/negotiations/lake-rehearsal")) {
            assertThat(page.title()).contains("The Quellin process", "(fictional)");
            assertThat(page.locator("header .fictional").isVisible()).isTrue();
            assertThat(page.locator("header").innerText()).contains("Fictional", "are invented");
        }
        try (var page = open("/negotiations/geneva-talks")) {
            assertThat(page.title()).doesNotContain("fictional");
            assertThat(page.locator(".fictional").count()).isZero();
        }
    }

    @Test
    void each_clock_changes_what_is_shown() {
        try (var page = open("/negotiations/lake-rehearsal")) {
            assertThat(waterLevel(page)).isEqualTo("agreed");

            fill(page, "at", "2025-03-10");
            assertThat(waterLevel(page)).isEqualTo("under discussion");
            assertThat(page.locator("h1").innerText()).isEqualTo("Talks on Lake Iverne");

            fill(page, "known at", "2025-03-17");
            assertThat(waterLevel(page)).isEqualTo("deadlocked");
            assertThat(page.locator(".finality").innerText()).contains("final");

            fill(page, "known at", "2025-03-16");
            assertThat(waterLevel(page)).isEqualTo("under discussion");

            fill(page, "at", "2025-03-13");
            assertThat(waterLevel(page)).isEqualTo("stalled");
        }
    }

    private static void fill(Page page, String clock, String moment) {
        page.getByLabel(clock, new Page.GetByLabelOptions().setExact(true)).fill(moment);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains((clock.equals("at") ? "?at=" : "knownAt=") + moment));
    }

    private static String waterLevel(Page page) {
        return page.locator(
                        "#issues tr", new Page.LocatorOptions().setHasText("The level of the lake"))
                .locator("td[data-label='Status'] .status")
                .first()
                .innerText();
    }

    private static Page open(String path) {
        var page = browser.page();
        page.navigate(parley.address() + path);
        return page;
    }
}
