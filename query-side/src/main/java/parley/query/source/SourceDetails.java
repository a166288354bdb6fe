package parley.query.source;

import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;
import parley.events.source.SourceId;
import parley.events.source.SourceType;

/**
 * The attributes of a source, as anybody is shown them.
 *
 * @param identity {@code sealed} where it is on record who a confidential one is
 */
public record SourceDetails(
        SourceId source,
        SourceType type,
        String description,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable ValidTime published,
        boolean confidential,
        @Nullable String identity) {}
