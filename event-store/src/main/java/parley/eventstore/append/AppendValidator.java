package parley.eventstore.append;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.eventstore.AppendRejected.DanglingReference;
import parley.eventstore.AppendRejected.DanglingReference.Fault;
import parley.eventstore.AppendRejected.IdUsed;
import parley.eventstore.AppendRejected.RecordIdReused;
import parley.eventstore.AppendRejected.VersionConflict;
import parley.eventstore.AppendResult;
import parley.eventstore.Reference;
import parley.eventstore.TranscriptionRule;

/** Validates the records of a batch, in order, as if those before each were stored. */
final class AppendValidator {
    private final BatchView view;
    private final Instant appendedAt;

    AppendValidator(BatchView view, Instant appendedAt) {
        this.view = view;
        this.appendedAt = appendedAt;
    }

    /**
     * Returns the earlier result of the same command; null if it was never stored. To be called
     * before {@link #check}, as a repeat is valid whatever has changed since.
     *
     * @throws RecordIdReused if the id belongs to another command
     */
    @Nullable AppendResult repeated(PendingAppend entry) {
        var append = entry.append;
        var known = view.known(append.key());
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
     * Checks that the record can be stored.
     *
     * @throws parley.eventstore.AppendRejected if it can't
     * @throws PredecessorFailed if it rests on an append that was not stored
     */
    void check(PendingAppend entry) {
        if (entry.isOutrun()) {
            throw new PredecessorFailed();
        }
        var append = entry.append;
        checkVersion(append);
        for (var reference : append.references()) {
            checkReference(reference);
        }
        var transcribedAt = append.header().transcribedAt();
        if (transcribedAt != null) {
            TranscriptionRule.check(
                    transcribedAt,
                    appendedAt,
                    view.last(append.thing().negotiation()).orElse(null));
        }
    }

    private void checkVersion(AppendRequest append) {
        long actual = view.version(append.thing());
        if (actual != append.expectedVersion()) {
            throw append.expectedVersion() == 0
                    ? new IdUsed(append.thing())
                    : new VersionConflict(append.thing(), append.expectedVersion(), actual);
        }
    }

    private void checkReference(Reference reference) {
        if (!view.exists(reference)) {
            if (reference instanceof Reference.Unchanged(var thing, var version)) {
                throw new VersionConflict(thing, version, view.version(thing));
            }
            throw new DanglingReference(reference, Fault.MISSING);
        }
        if (view.isRetraction(reference)) {
            throw new DanglingReference(reference, Fault.RETRACTION);
        }
        if (view.retracted(reference)) {
            throw new DanglingReference(reference, Fault.RETRACTED);
        }
    }
}
