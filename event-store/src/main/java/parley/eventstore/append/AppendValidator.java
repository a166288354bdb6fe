package parley.eventstore.append;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.eventstore.AppendRejected.DanglingReference;
import parley.eventstore.AppendRejected.IdUsed;
import parley.eventstore.AppendRejected.RecordIdReused;
import parley.eventstore.AppendRejected.VersionConflict;
import parley.eventstore.AppendResult;
import parley.eventstore.Reference;
import parley.eventstore.TranscriptionRule;

/** Says of each record of a batch, in its order, whether it can be stored. */
final class AppendValidator {
    private final BatchView standing;
    private final Instant appendedAt;

    AppendValidator(BatchView standing, Instant appendedAt) {
        this.standing = standing;
        this.appendedAt = appendedAt;
    }

    /**
     * What came of the same command before; null if it was never stored. Asked before anything
     * else, as a repeat is right whatever has changed since.
     *
     * @throws RecordIdReused if the id was another command's
     */
    @Nullable AppendResult repeated(PendingAppend entry) {
        var append = entry.append;
        var known = standing.known(append.record());
        if (known == null) {
            return null;
        }
        var stored = known.command().stored();
        if (known.firstEventId().equals(entry.firstEventId())) {
            return stored.repeated(false);
        }
        if (!append.header().digest().equals(known.command().digest())) {
            throw new RecordIdReused(append.record());
        }
        return stored.repeated(true);
    }

    /**
     * Returns if the record can be stored.
     *
     * @throws parley.eventstore.AppendRejected if it can't
     * @throws PredecessorFailed if it was decided on what has not come about
     */
    void check(PendingAppend entry) {
        if (entry.isOutrun()) {
            throw new PredecessorFailed();
        }
        var append = entry.append;
        checkVersion(append);
        for (var reference : append.references()) {
            checkStanding(reference);
        }
        if (append.retraction() != null) {
            checkStanding(
                    new Reference.ToRecord(
                            append.thing().negotiation(), append.retraction().root()));
        }
        var transcribedAt = append.header().transcribedAt();
        if (transcribedAt != null) {
            TranscriptionRule.check(
                    transcribedAt,
                    appendedAt,
                    standing.last(append.thing().negotiation()).orElse(null));
        }
    }

    private void checkVersion(AppendRequest append) {
        long actual = standing.version(append.thing());
        if (actual != append.expectedVersion()) {
            throw append.expectedVersion() == 0
                    ? new IdUsed(append.thing())
                    : new VersionConflict(append.thing(), append.expectedVersion(), actual);
        }
    }

    private void checkStanding(Reference reference) {
        if (!standing.exists(reference)) {
            if (reference instanceof Reference.Unchanged(var thing, var version)) {
                throw new VersionConflict(thing, version, standing.version(thing));
            }
            throw new DanglingReference(reference, false);
        }
        if (standing.retracted(reference)) {
            throw new DanglingReference(reference, true);
        }
    }
}
