package parley.command.axon;

import java.util.concurrent.CompletableFuture;
import parley.command.Decision.Accepted;
import parley.command.Directed;
import parley.command.reference.References;
import parley.log.Stored;
import parley.log.axon.Recording;

/** What an accepted submission brings to the log beside its events. */
final class Recordings {
    private Recordings() {}

    /**
     * The recording of a submission.
     *
     * @param stored completed by Axon's storage engine once the record is durable
     */
    static Recording of(Directed directed, Accepted accepted, CompletableFuture<Stored> stored) {
        var submission = directed.submission();
        return new Recording(
                submission.provenance(),
                submission.digest(),
                submission.recorder(),
                submission.transcribedAt(),
                References.of(directed),
                accepted.root(),
                accepted.retraction(),
                submission.correlation(),
                submission.causation(),
                stored);
    }
}
