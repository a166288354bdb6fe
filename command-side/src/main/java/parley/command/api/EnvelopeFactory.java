package parley.command.api;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import parley.command.CarriesIdentity;
import parley.command.CommandEnvelope;
import parley.command.Precondition;
import parley.encryption.SourceKeyService;
import parley.events.Provenance;
import parley.events.Thing;
import parley.eventstore.RecordHeader;
import parley.security.AuthenticatedUser;

/** Puts commands into envelopes, and seals the identities in them. */
public final class EnvelopeFactory {
    private final SourceKeyService keys;
    private final InstantSource clock;

    public EnvelopeFactory(SourceKeyService keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Returns the envelope of a command that is received now.
     *
     * @param dryRun whether nothing will be stored, so that no key must be created
     * @throws parley.problem.ProblemException with 403 if the user may not record this
     * @throws parley.eventstore.LogUnavailable if an identity can't be sealed because the keys
     *     can't be reached
     */
    public CommandEnvelope of(
            AuthenticatedUser user,
            CommandReader.Read read,
            @Nullable Precondition precondition,
            boolean dryRun) {
        var fields = read.fields();
        var negotiation = CommandAuthorization.recordingIn(fields.negotiation(), user);
        var transcribedAt = CommandAuthorization.transcribing(fields.recordedAt(), user);
        // Only after the checks: a key is created only for those who may record.
        var command = read.command();
        var digest = read.digest();
        var identity = read.identity();
        if (identity != null && command instanceof CarriesIdentity carrier) {
            var source = Thing.of(negotiation, carrier.thing());
            var key = dryRun ? keys.trialKey(source) : keys.key(source);
            command = carrier.withIdentity(key.seal(identity.text(), source));
            digest = CommandDigest.of(digest, key.fingerprint(identity.text()), user.name());
        }
        var provenance =
                new Provenance(
                        read.record(), fields.corrects(), fields.attributions(), fields.note());
        return new CommandEnvelope(
                command,
                negotiation,
                new RecordHeader(
                        provenance,
                        digest,
                        user.name(),
                        transcribedAt,
                        fields.correlation(),
                        fields.causation()),
                clock.instant(),
                precondition,
                read.size());
    }
}
