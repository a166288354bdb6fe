package parley.query.revision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.source.Attribution;
import tools.jackson.databind.JsonNode;

/**
 * One event of a thing's stream, with who recorded it, when, on which source, and what became of
 * its record as far as was known at the requested moment.
 *
 * @param root the first record of the chain that this one belongs to, if it corrects another
 * @param changed the fields that differ from the corrected record; absent if it corrects none
 * @param transcribed whether {@code recordedAt} is an archive's
 * @param attributions the sources that it is based on
 * @param unattributed whether it is based on none
 * @param standing whether its record stands, was corrected, or was retracted
 * @param by the record that took its place, or whose retraction of it stands; a correction of that
 *     correction is named there
 * @param restsOnRetracted its dependencies that were retracted since; absent if there are none
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

    /** The current status of a record. */
    public enum Standing {
        STANDS,
        CORRECTED,
        RETRACTED
    }
}
