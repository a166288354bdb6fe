package parley.benchmarks.append;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import parley.command.Command;
import parley.command.CommandEnvelope;
import parley.command.claim.ClaimCommand.DisputeClaim;
import parley.command.claim.ClaimCommand.RecordClaim;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.command.source.SourceCommand.RegisterSource;
import parley.events.NegotiationId;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.claim.ClaimId;
import parley.events.claim.Polarity;
import parley.events.source.Attribution;
import parley.events.source.SourceId;
import parley.events.source.SourceType;
import parley.events.source.Stance;
import parley.eventstore.RecordHeader;
import parley.eventstore.append.EventIds;

/**
 * Commands about claims with a source, as the API creates them. The claim's event and its record's
 * metadata take about 400 bytes each.
 */
final class Claims {
    private static final NegotiationId TALKS = new NegotiationId("talks");
    private static final SourceId AGENCY = new SourceId("agency");
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    static final String STATEMENT =
            "The delegations have agreed on how an end of the fighting would be watched, but not on"
                    + " where the line would run, which is for those at the head of the two states to"
                    + " settle; until then the groups go on with their work on prisoners, on passage"
                    + " for aid and on the supply of power.";

    private final EventIds ids = new EventIds(InstantSource.system());

    /** Returns the commands that must be recorded before any claim. */
    List<CommandEnvelope> beginnings() {
        return List.of(
                submission(
                        new OpenNegotiation(TALKS, "Talks", ZoneOffset.UTC, null, null, null),
                        List.of()),
                submission(
                        new RegisterSource(
                                AGENCY,
                                SourceType.PUBLICATION,
                                "An agency",
                                null,
                                null,
                                null,
                                null,
                                false,
                                null,
                                List.of()),
                        List.of()));
    }

    /** Returns a command that creates a thing. */
    CommandEnvelope recorded(long number) {
        return submission(
                new RecordClaim(claim(number), STATEMENT, Polarity.HOLDS, null, null, null),
                agency());
    }

    /** Returns a command that changes an existing thing. */
    CommandEnvelope disputed(long number) {
        return submission(new DisputeClaim(claim(number), STATEMENT, null), agency());
    }

    private CommandEnvelope submission(Command command, List<Attribution> attributions) {
        var record = new RecordId(ids.next().toString());
        var provenance = new Provenance(record, null, attributions, null);
        return new CommandEnvelope(
                command,
                TALKS,
                new RecordHeader(provenance, DIGEST, "recorder", null, null, null),
                Instant.now(),
                null,
                STATEMENT.length());
    }

    private static List<Attribution> agency() {
        return List.of(Attribution.of(AGENCY, Stance.REPORTS));
    }

    private static ClaimId claim(long number) {
        return new ClaimId("claim-" + number);
    }
}
