package parley.events;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tags by which languages, and where it matters their scripts, are named (BCP 47). */
public final class Language {
    private Language() {}

    /**
     * The tag in its customary writing: {@code uk}, {@code uk-Latn}.
     *
     * @throws InvalidValue if it is none
     */
    public static String tag(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new InvalidValue("a language must be a BCP 47 tag such as uk, ru or uk-Latn");
        }
    }

    /** {@link #tag}, where it may be absent. */
    public static @Nullable String optionalTag(@Nullable String tag) {
        return tag == null ? null : tag(tag);
    }
}
