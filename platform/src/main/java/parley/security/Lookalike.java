package parley.security;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Recognizes names that a reader would take for a word of Latin letters. */
final class Lookalike {
    /** Letters of other alphabets, and digits, by the Latin letters that they look like. */
    private static final Map<String, String> LETTERS =
            Map.ofEntries(
                    entry("[оοօσѻᴏ0]", "o"),
                    entry("[ԝωѡաᴡш]|vv", "w"),
                    entry("[ոпηᴨɴ]", "n"),
                    entry("[еєҽεɛ℮ᴇ]", "e"),
                    entry("[гґᴦʀ]", "r"));

    private Lookalike() {}

    /**
     * Returns whether a name looks like a word, whatever its letter case, accents, width, spaces,
     * punctuation and invisible characters.
     */
    static boolean isOf(String word, String name) {
        var plain =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("[^\\p{L}\\p{N}℮]", "")
                        .toLowerCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) {
            plain = plain.replaceAll(letter.getKey(), letter.getValue());
        }
        return plain.equals(word);
    }
}
