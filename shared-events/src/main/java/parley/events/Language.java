package parley.events;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Validates language tags (BCP 47), such as {@code uk} and {@code uk-Latn}. */
public final class Language {
    private Language() {}

    /**
     * Returns the tag in canonical case: {@code uk}, {@code uk-Latn}.
     *
     * @throws InvalidValue if it is not a well-formed tag
     */
    public static String tag(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new InvalidValue("a language must be a BCP 47 tag such as uk, ru or uk-Latn");
        }
    }

    /** Like {@link #tag}, but accepts an absent tag. */
    public static @Nullable String optionalTag(@Nullable String tag) {
        return tag == null ? null : tag(tag);
    }
}
