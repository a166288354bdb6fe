package parley.events;

import org.jspecify.annotations.Nullable;

/**
 * A name in a language and script.
 *
 * @param text the name as written
 * @param language its language and, where it matters, script, as a BCP 47 tag ({@code uk}, {@code
 *     uk-Latn})
 */
@SchemaName("Name")
public record LocalizedName(String text, @Nullable String language) {
    public LocalizedName {
        text = TextRules.line(text);
        language = Language.optionalTag(language);
    }

    public static LocalizedName of(String text) {
        return new LocalizedName(text, null);
    }
}
