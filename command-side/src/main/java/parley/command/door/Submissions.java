package parley.command.door;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import parley.command.Precondition;
import parley.command.Submission;

/** Makes submissions of the commands that come in. */
final class Submissions {
    private final InstantSource clock;

    Submissions(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What a caller submits, in the present.
     *
     * @throws parley.door.Rejected with 403 if the caller may not
     */
    Submission of(Caller caller, CommandReader.Read read, @Nullable Precondition precondition) {
        var envelope = read.envelope();
        return new Submission(
                caller.recordingIn(envelope.negotiation()),
                read.command(),
                read.provenance(),
                read.digest(),
                caller.name(),
                clock.instant(),
                caller.transcribing(envelope.recordedAt()),
                precondition,
                envelope.correlation(),
                envelope.causation());
    }
}
