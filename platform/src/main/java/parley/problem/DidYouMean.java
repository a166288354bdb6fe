package parley.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the valid name that a misspelt one is most similar to. */
public final class DidYouMean {
    /** One error is tolerated in up to three letters, two in up to six, and so on. */
    private static final int LETTERS_PER_ERROR = 3;

    private static final int LONGEST = 200;

    private DidYouMean() {}

    /**
     * Returns the most similar name, if one is similar enough. The misspelt one itself is left out:
     * it may have become valid in the meantime, and nobody means another one than that.
     */
    public static Optional<String> to(String misspelt, Collection<String> names) {
        var target = folded(misspelt);
        var threshold = Math.max(1, Math.ceilDiv(target.length(), LETTERS_PER_ERROR));
        var distance = new LevenshteinDistance(threshold);
        return names.stream()
                .filter(name -> !name.equals(misspelt))
                .map(name -> new Candidate(name, distance.apply(target, folded(name))))
                .filter(candidate -> candidate.distance() >= 0)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** Returns a sentence to append, with a leading space, or an empty text. */
    public static String hint(String misspelt, Collection<String> names) {
        return to(misspelt, names).map(name -> " Did you mean \"" + name + "\"?").orElse("");
    }

    private static String folded(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST)).toLowerCase(Locale.ROOT);
    }

    private record Candidate(String name, int distance) {}
}
