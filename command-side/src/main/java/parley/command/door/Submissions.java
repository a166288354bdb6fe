package parley.command.door;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import parley.command.Precondition;
import parley.command.Submission;

/** Makes submissions of the commands that come in. */
final class Submissions {
    private final Seals seals;
    private final InstantSource clock;

    Submissions(Seals seals, InstantSource clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * What a caller submits, in the present.
     *
     * @param trial nothing will be stored of it
     * @throws parley.door.Rejected with 403 if the caller may not
     * @throws parley.log.LogUnavailable if there is something to seal, and keys can't be reached
     */
    Submission of(
            Caller caller,
            CommandReader.Read read,
            @Nullable Precondition precondition,
            boolean trial) {
        var envelope = read.envelope();
        var negotiation = caller.recordingIn(envelope.negotiation());
        var transcribedAt = caller.transcribing(envelope.recordedAt());
        // Not before: nobody makes keys who may not record.
        var said = seals.of(negotiation, read, caller.name(), trial);
        return new Submission(
                negotiation,
                said.command(),
                read.provenance(),
                said.digest(),
                caller.name(),
                clock.instant(),
                transcribedAt,
                precondition,
                envelope.correlation(),
                envelope.causation());
    }
}
