package parley.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.log.AppendRefused.DanglingReference;
import parley.log.AppendRefused.IdUsed;
import parley.log.AppendRefused.RecordIdReused;
import parley.log.AppendRefused.VersionConflict;

/** Says of each record of a batch, in its order, whether it can be stored. */
final class Judge {
    private final Standing standing;
    private final Instant appendedAt;

    Judge(Standing standing, Instant appendedAt) {
        this.standing = standing;
        this.appendedAt = appendedAt;
    }

    /**
     * What came of the same command before; null if it was never stored. Asked before anything
     * else, as a repeat is right whatever has changed since.
     *
     * @throws RecordIdReused if the id was another command's
     */
    @Nullable Stored repeated(Entry entry) {
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
     * @throws AppendRefused if it can't
     * @throws SentBack if it was decided on what has not come about
     */
    void check(Entry entry) {
        if (entry.isOutrun()) {
            throw new SentBack();
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
            Transcription.check(
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
