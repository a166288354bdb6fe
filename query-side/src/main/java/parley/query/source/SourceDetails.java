package parley.query.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Uri;
import parley.events.ValidTime;
import parley.events.source.SourceId;
import parley.events.source.SourceType;

/**
 * The attributes of a source, as everybody may read them.
 *
 * @param identity {@code sealed} if the identity of a confidential source is recorded
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
        @Nullable String identity,
        List<Uri> sameAs) {}
