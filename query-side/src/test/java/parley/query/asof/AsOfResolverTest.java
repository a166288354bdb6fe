package parley.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.eventstore.read.LogClock;
import parley.query.LogRows;

class AsOfResolverTest {
    private static final LogRows LOG = new LogRows();
    private static final Instant IN_1991 = Instant.parse("1991-06-01T12:00:00Z");
    private static final Instant IN_1992 = Instant.parse("1992-06-01T12:00:00.000001Z");

    private final AsOfResolver clocks =
            new AsOfResolver(LOG.client(), new LogClock(() -> Instant.EPOCH));

    @AfterAll
    static void close() {
        LOG.close();
    }

    @Test
    void what_was_known_ends_at_the_last_position_recorded_by_then() {
        var first = LOG.transcribed(issue("known", "x"), "k1", IN_1991);
        var second = LOG.transcribed(issue("known", "y"), "k2", IN_1992);
        var third = live("known", "z", "k3");

        assertThat(knownAt("known", IN_1991.minusNanos(1_000), third).asOf().position()).isZero();
        assertThat(knownAt("known", IN_1991, third).asOf().position()).isEqualTo(first);
        assertThat(knownAt("known", IN_1992.minusNanos(1_000), third).asOf().position())
                .isEqualTo(first);
        assertThat(knownAt("known", IN_1992, third).asOf().position()).isEqualTo(second);
        assertThat(knownAt("known", Instant.parse("9999-01-01T00:00:00Z"), third).asOf().position())
                .isEqualTo(third);
    }

    @Test
    void it_is_final_once_the_negotiation_has_a_later_record() {
        var then = LogRows.appendedAt(live("later", "x", "l1"));
        var after = live("later", "y", "l2");

        assertThat(knownAt("later", then, after).isFinal()).isTrue();
        assertThat(knownAt("later", then, after - 1).isFinal()).isFalse();
    }

    @Test
    void it_is_final_once_the_log_has_passed_it_where_all_is_recorded_live() {
        var recorded = live("here", "x", "h1");
        var then = LogRows.appendedAt(recorded);
        var elsewhere = live("elsewhere", "x", "e1");

        assertThat(knownAt("here", then, recorded).isFinal()).isFalse();
        assertThat(knownAt("here", then, elsewhere).isFinal()).isTrue();
        assertThat(knownAt("here", LogRows.appendedAt(elsewhere), elsewhere).isFinal()).isFalse();
    }

    @Test
    void it_is_provisional_while_an_archive_may_still_be_added_to() {
        LOG.transcribed(issue("archive", "x"), "a1", IN_1991);
        var elsewhere = live("another", "x", "o1");

        assertThat(knownAt("archive", IN_1991, elsewhere).isFinal()).isFalse();
        assertThat(knownAt("archive", IN_1992, elsewhere).isFinal()).isFalse();
    }

    private static long live(String negotiation, String issue, String record) {
        return LOG.live(issue(negotiation, issue), record, null, "issue-raised", "{}");
    }

    private static Thing issue(String negotiation, String id) {
        return new Thing(new NegotiationId(negotiation), ThingKind.ISSUE, id);
    }

    private ResolvedQuestion knownAt(String negotiation, Instant moment, long position) {
        return clocks.resolve(
                new AsOfParameters(null, moment.toString()),
                new NegotiationContext(new NegotiationId(negotiation), ZoneOffset.UTC, false),
                position);
    }
}
