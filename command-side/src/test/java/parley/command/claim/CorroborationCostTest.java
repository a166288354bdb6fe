package parley.command.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.command.claim.Claims.REFERENDUM;
import static parley.command.claim.Claims.repeats;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.command.CommandEnvelope;
import parley.command.Decision.Accepted;
import parley.command.DuplicateSources;
import parley.command.ResolvedCommand;
import parley.command.axon.GivenRecords;
import parley.command.claim.ClaimCommand.CorroborateClaim;
import parley.command.correction.LoadedThing;
import parley.command.registry.CommandRegistry;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.source.SourceId;
import parley.eventstore.RecordHeader;

/** Ten thousand records about one claim, each corroborating it by sources of its own. */
class CorroborationCostTest {
    private static final int RECORDS = 10_000;

    /** A decision looks at each record once, and nothing is copied from one to the next. */
    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void the_ten_thousandth_corroboration_is_decided_like_the_others() {
        LoadedThing<?> claim = CommandRegistry.newThing(ThingKind.CLAIM);
        var recorded = new Provenance(new RecordId("r"), null, List.of(), null);
        claim = claim.apply(Claims.RECORDED, recorded);
        for (int i = 0; i < RECORDS; i++) {
            var resolved = corroboration(i);
            var decision = (Accepted) claim.decide(resolved);
            claim = claim.apply(decision.events().getFirst(), resolved.envelope().provenance());
        }
        assertThat(claim.version()).isEqualTo(RECORDS + 1);
    }

    private static ResolvedCommand corroboration(int number) {
        var attributions =
                List.of(repeats(new SourceId("s" + number), new SourceId("origin" + number)));
        var provenance = new Provenance(new RecordId("c" + number), null, attributions, null);
        var envelope =
                new CommandEnvelope(
                        new CorroborateClaim(REFERENDUM, "Others say so.", null),
                        GivenRecords.GENEVA,
                        new RecordHeader(provenance, "digest", "a recorder", null, null, null),
                        GivenRecords.FRIDAY_NOON,
                        null,
                        500);
        return new ResolvedCommand(
                envelope,
                Thing.of(GivenRecords.GENEVA, REFERENDUM),
                GivenRecords.ZURICH,
                null,
                DuplicateSources.NONE);
    }
}
