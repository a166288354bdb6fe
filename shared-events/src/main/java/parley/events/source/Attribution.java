package parley.events.source;

import org.jspecify.annotations.Nullable;
import parley.events.InvalidField;
import parley.events.TextRules;
import parley.events.ValidTime;

/**
 * How a record rests on a source.
 *
 * @param source the source
 * @param locator the place in it: a page, paragraph, time code or URL
 * @param reportedOn when the source reported it
 * @param credibility how credible the information is
 * @param stance what the source does with it
 * @param repeats the source that this one merely repeats
 */
public record Attribution(
        SourceId source,
        @Nullable String locator,
        @Nullable ValidTime reportedOn,
        @Nullable Credibility credibility,
        Stance stance,
        @Nullable SourceId repeats) {
    public Attribution {
        locator = InvalidField.check("locator", locator, TextRules::optionalLine);
    }

    public static Attribution of(SourceId source, Stance stance) {
        return new Attribution(source, null, null, null, stance, null);
    }
}
