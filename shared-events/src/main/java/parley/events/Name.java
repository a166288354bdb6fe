package parley.events;

import org.jspecify.annotations.Nullable;

/**
 * A name in some language and script.
 *
 * @param text the name as written
 * @param language its language and, where it matters, script, as a BCP 47 tag ({@code uk}, {@code
 *     uk-Latn})
 */
@SchemaName("Name")
public record Name(String text, @Nullable String language) {
    public Name {
        text = Text.line(text);
        language = Language.optionalTag(language);
    }

    public static Name of(String text) {
        return new Name(text, null);
    }
}
