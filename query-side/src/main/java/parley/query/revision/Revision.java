package parley.query.revision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.source.Attribution;
import tools.jackson.databind.JsonNode;

/**
 * One event of a thing's stream, with who recorded it, when, on which source, and what became of
 * its record as far as was known at the moment asked for.
 *
 * @param root the first record of the chain that this one belongs to, where it corrects another
 * @param changed the fields that it has otherwise than what it corrects; absent where it corrects
 *     nothing
 * @param transcribed whether {@code recordedAt} is an archive's
 * @param attributions the sources it rests on
 * @param unattributed that it rests on none
 * @param standing whether its record stands, was corrected, or was retracted
 * @param by the record that corrected or retracted it
 * @param restsOnRetracted what it rests on that was retracted since; absent if nothing was
 */
public record Revision(
        long position,
        long version,
        String record,
        @Nullable String root,
        String type,
        JsonNode event,
        @Nullable List<ChangedField> changed,
        Instant recordedAt,
        Instant appendedAt,
        boolean transcribed,
        String recorder,
        List<Attribution> attributions,
        boolean unattributed,
        @Nullable String note,
        Standing standing,
        @Nullable String by,
        @Nullable List<String> restsOnRetracted) {

    /** What became of a record. */
    public enum Standing {
        STANDS,
        CORRECTED,
        RETRACTED
    }
}
