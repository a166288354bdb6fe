package parley.command.source;

import org.jspecify.annotations.Nullable;
import parley.command.Confiding;
import parley.command.Field;
import parley.command.Founding;
import parley.command.Records;
import parley.command.ThingCommand;
import parley.events.OneLine;
import parley.events.ValidTime;
import parley.events.source.Reliability;
import parley.events.source.SealedIdentity;
import parley.events.source.SourceEvent.SourceRated;
import parley.events.source.SourceEvent.SourceRegistered;
import parley.events.source.SourceId;
import parley.events.source.SourceType;

/** What can be recorded about a source. */
public sealed interface SourceCommand extends ThingCommand {
    SourceId source();

    @Override
    default SourceId thing() {
        return source();
    }

    /** See {@link SourceRegistered}. */
    @Records(
            value = SourceRegistered.class,
            summary = "Registers a source that records may rest on.")
    record RegisterSource(
            SourceId source,
            SourceType type,
            @OneLine String description,
            @Nullable String author,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable ValidTime published,
            boolean confidential,
            @Nullable SealedIdentity identity)
            implements SourceCommand, Founding, Confiding {
        public RegisterSource {
            description = Field.line("description", description);
            author = Field.optionalLine("author", author);
            publisher = Field.optionalLine("publisher", publisher);
            url = Field.optionalLine("url", url);
            published = Field.optionalMoment("published", published);
        }

        @Override
        public RegisterSource saying(SealedIdentity said) {
            return new RegisterSource(
                    source,
                    type,
                    description,
                    author,
                    publisher,
                    url,
                    published,
                    confidential,
                    said);
        }
    }

    /** See {@link SourceRated}. */
    @Records(
            value = SourceRated.class,
            summary = "Rates the reliability of a source by the Admiralty code.")
    record RateSource(
            SourceId source, Reliability reliability, String reason, @Nullable ValidTime from)
            implements SourceCommand {
        public RateSource {
            reason = Field.passage("reason", reason);
            from = Field.optionalMoment("from", from);
        }
    }
}
