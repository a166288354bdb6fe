package parley.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.eventstore.read.LogClock;
import parley.query.LogRows;
import parley.query.asof.AsOfParameters;
import parley.query.asof.AsOfResolver;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Timelines;
import parley.query.retraction.RetractedDependencies;
import parley.security.NegotiationScope;

/** Consecutive pages show what was known at the first, whatever is recorded in between. */
class PagesTest {
    private static final NegotiationId GENEVA = new NegotiationId("geneva");

    private final LogRows log = new LogRows();
    private ReadableFacts facts;

    @BeforeEach
    void build() throws SQLException {
        open(GENEVA);
        issue("donbas", "2026-02-01");
        issue("crimea", "2026-02-02");
        issue("airspace", "2026-02-03");
        facts = ReadableFacts.of(log);
    }

    @AfterEach
    void close() throws SQLException {
        facts.close();
    }

    @Test
    void what_is_corrected_to_before_the_cursor_stands_on_a_further_page_of_the_timeline() {
        var first = timeline(null, "issue");
        issue("airspace", "2026-01-15", "airspace");
        facts.follow();

        var pages = from(first, "issue");

        assertThat(things(pages)).containsExactly("donbas", "crimea", "airspace");
        assertThat(pages.getLast().asOf()).isEqualTo(first.asOf());
        assertThat(timeline(null, "issue").entries())
                .extracting("thing")
                .containsExactly("airspace");
    }

    @Test
    void the_kinds_that_are_asked_for_apply_to_every_page_of_the_timeline() {
        milestone("ceasefire", "2026-02-02");
        milestone("exchange", "2026-02-04");
        facts.follow();

        assertThat(whole("issue")).containsExactly("donbas", "crimea", "airspace");
        assertThat(whole("milestone")).containsExactly("ceasefire", "exchange");
        assertThat(whole("issue", "milestone"))
                .containsExactly("donbas", "crimea", "ceasefire", "airspace", "exchange");
    }

    @Test
    void the_list_of_negotiations_goes_on_as_of_its_first_page() {
        open(new NegotiationId("istanbul"));
        facts.follow();
        var first = listing(null);
        open(new NegotiationId("hague-talks"));
        facts.follow();

        var second = listing(first.next());

        assertThat(second.position()).isEqualTo(first.position());
        assertThat(second.negotiations()).isEmpty();
        assertThat(listing(second.next()).negotiations())
                .extracting(listed -> listed.negotiation().id())
                .containsExactly("istanbul");
    }

    private List<String> whole(String... kinds) {
        return things(from(timeline(null, kinds), kinds));
    }

    /** Returns a page and all that follow it. */
    private List<TimelineReads.Page> from(TimelineReads.Page first, String... kinds) {
        var pages = new ArrayList<>(List.of(first));
        for (var next = first.next(); next != null; next = pages.getLast().next()) {
            pages.add(timeline(next, kinds));
        }
        return pages;
    }

    private static List<String> things(List<TimelineReads.Page> pages) {
        return pages.stream()
                .flatMap(page -> page.entries().stream())
                .map(TimelineReads.Entry::thing)
                .toList();
    }

    private TimelineReads.Page timeline(@Nullable String cursor, String... kinds) {
        var window = new TimelineWindow(null, null, Set.of(kinds));
        return new TimelineReads(
                        facts.snapshots(),
                        new Facts(facts.client()),
                        new Timelines(facts.client()),
                        new RetractedDependencies(facts.client()))
                .page(GENEVA.value(), AsOfParameters.NOW, window, cursor, 1);
    }

    private NegotiationList.Page listing(@Nullable String cursor) {
        var clocks = new AsOfResolver(facts.client(), new LogClock(InstantSource.system()));
        return new NegotiationList(
                        facts.snapshots(), facts.client(), clocks, new Facts(facts.client()))
                .page(AsOfParameters.NOW, NegotiationScope.ALL, cursor, 1);
    }

    private void open(NegotiationId id) {
        log.live(
                new Thing(id, ThingKind.NEGOTIATION, id.value()),
                "open-" + id.value(),
                null,
                "negotiation-opened",
                """
                {"negotiation": "%s", "title": "Talks", "zone": "Europe/Zurich"}
                """
                        .formatted(id.value()));
    }

    private void milestone(String id, String occurred) {
        log.live(
                new Thing(GENEVA, ThingKind.MILESTONE, id),
                id,
                null,
                "milestone-recorded",
                """
                {"milestone": "%s", "title": "T", "occurred": {"edtf": "%s"}}
                """
                        .formatted(id, occurred));
    }

    private void issue(String id, String raised) {
        issue(id, raised, null);
    }

    private void issue(String id, String raised, @Nullable String root) {
        log.live(
                new Thing(GENEVA, ThingKind.ISSUE, id),
                root == null ? id : id + "-corrected",
                root,
                "issue-raised",
                """
                {"issue": "%s", "title": "T", "category": "core", "raised": {"edtf": "%s"}}
                """
                        .formatted(id, raised));
    }
}
