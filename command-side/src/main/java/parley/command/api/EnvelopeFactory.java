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

/** Puts the commands that were read into envelopes, with what callers confide sealed. */
public final class EnvelopeFactory {
    private final SourceKeyService sealing;
    private final InstantSource clock;

    public EnvelopeFactory(SourceKeyService sealing, InstantSource clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * What a caller submits, in the present.
     *
     * @param trial nothing will be stored of it, and no key is made for it
     * @throws parley.problem.ProblemException with 403 if the caller may not
     * @throws parley.eventstore.LogUnavailable if there is something to seal, and keys can't be
     *     reached
     */
    public CommandEnvelope of(
            AuthenticatedUser access,
            CommandReader.Read read,
            @Nullable Precondition precondition,
            boolean trial) {
        var fields = read.fields();
        var negotiation = CommandAuthorization.recordingIn(fields.negotiation(), access);
        var transcribedAt = CommandAuthorization.transcribing(fields.recordedAt(), access);
        // Not before: nobody makes keys who may not record.
        var command = read.command();
        var digest = read.digest();
        var confided = read.confided();
        if (confided != null && command instanceof CarriesIdentity confiding) {
            var source = Thing.of(negotiation, confiding.thing());
            var key = trial ? sealing.trialKey(source) : sealing.key(source);
            command = confiding.withIdentity(key.seal(confided.text(), source));
            digest = CommandDigest.of(digest, key.fingerprint(confided.text()), access.name());
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
                        access.name(),
                        transcribedAt,
                        fields.correlation(),
                        fields.causation()),
                clock.instant(),
                precondition,
                read.size());
    }
}
