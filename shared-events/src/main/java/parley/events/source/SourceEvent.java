package parley.events.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.TextRules;
import parley.events.Uri;
import parley.events.ValidTime;

/** Events about a source. */
public sealed interface SourceEvent extends Event {
    SourceId source();

    /**
     * A source was registered.
     *
     * @param description a description that everybody may read
     * @param confidential whether its identity is restricted to those entitled
     * @param identity who it is; only for a confidential source, if given
     * @param sameAs what this source is elsewhere: in Wikidata, GeoNames, a standard or a data set
     */
    @EventType("source-registered")
    record SourceRegistered(
            SourceId source,
            SourceType type,
            String description,
            @Nullable String author,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable ValidTime published,
            boolean confidential,
            @Nullable SealedIdentity identity,
            List<Uri> sameAs)
            implements SourceEvent {
        public SourceRegistered {
            sameAs = Uri.sameAs(sameAs);
            description = TextRules.line(description);
            author = TextRules.optionalLine(author);
            publisher = TextRules.optionalLine(publisher);
            url = TextRules.optionalLine(url);
        }
    }

    /**
     * A source's reliability was judged.
     *
     * @param from since when; absent means since this was recorded
     */
    @EventType("source-rated")
    record SourceRated(
            SourceId source, Reliability reliability, String reason, @Nullable ValidTime from)
            implements SourceEvent {
        public SourceRated {
            reason = TextRules.passage(reason);
        }
    }
}
