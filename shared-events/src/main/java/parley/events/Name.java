package parley.events;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A name in some language and script.
 *
 * @param text the name as written
 * @param language its language and, where it matters, script, as a BCP 47 tag ({@code uk}, {@code
 *     uk-Latn})
 */
public record Name(String text, @Nullable String language) {
    public Name {
        text = Text.line(text);
        if (language != null) {
            language = checkTag(language);
        }
    }

    public static Name of(String text) {
        return new Name(text, null);
    }

    private static String checkTag(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new Invalid("a language is a BCP 47 tag such as uk, ru or uk-Latn");
        }
    }
}
