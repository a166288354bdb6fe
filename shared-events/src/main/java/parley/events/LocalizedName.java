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
        text = InvalidField.check("text", text, TextRules::line);
        language = InvalidField.check("language", language, Language::optionalTag);
    }

    public static LocalizedName of(String text) {
        return new LocalizedName(text, null);
    }
}
