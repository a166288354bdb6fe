package parley.command.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.CarriesIdentity;
import parley.command.CreatesThing;
import parley.command.Emits;
import parley.command.FieldRules;
import parley.command.ThingCommand;
import parley.events.InvalidField;
import parley.events.OneLine;
import parley.events.Uri;
import parley.events.ValidTime;
import parley.events.source.Reliability;
import parley.events.source.SealedIdentity;
import parley.events.source.SourceEvent.SourceRated;
import parley.events.source.SourceEvent.SourceRegistered;
import parley.events.source.SourceId;
import parley.events.source.SourceType;

/** The commands about a source. */
public sealed interface SourceCommand extends ThingCommand {
    SourceId source();

    @Override
    default SourceId thing() {
        return source();
    }

    /** See {@link SourceRegistered}. */
    @Emits(value = SourceRegistered.class, summary = "Registers a source that records may rest on.")
    record RegisterSource(
            SourceId source,
            SourceType type,
            @OneLine String description,
            @Nullable String author,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable ValidTime published,
            boolean confidential,
            @Nullable SealedIdentity identity,
            List<Uri> sameAs)
            implements SourceCommand, CreatesThing, CarriesIdentity {
        public RegisterSource {
            sameAs = InvalidField.check("sameAs", sameAs, Uri::sameAs);
            description = FieldRules.line("description", description);
            author = FieldRules.optionalLine("author", author);
            publisher = FieldRules.optionalLine("publisher", publisher);
            url = FieldRules.optionalLine("url", url);
            published = FieldRules.optionalMoment("published", published);
        }

        @Override
        public RegisterSource withIdentity(SealedIdentity sealed) {
            return new RegisterSource(
                    source,
                    type,
                    description,
                    author,
                    publisher,
                    url,
                    published,
                    confidential,
                    sealed,
                    sameAs);
        }
    }

    /** See {@link SourceRated}. */
    @Emits(
            value = SourceRated.class,
            summary = "Rates the reliability of a source by the Admiralty code.")
    record RateSource(
            SourceId source, Reliability reliability, String reason, @Nullable ValidTime from)
            implements SourceCommand {
        public RateSource {
            reason = FieldRules.passage("reason", reason);
            from = FieldRules.optionalMoment("from", from);
        }
    }
}
