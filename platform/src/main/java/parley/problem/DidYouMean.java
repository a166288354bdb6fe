package parley.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The right name that a misspelt one is nearest to. */
public final class DidYouMean {
    /** Of up to three letters one may be wrong, of up to six two (two swapped, say), and so on. */
    private static final int LETTERS_PER_FAULT = 3;

    private static final int LONGEST = 200;

    private DidYouMean() {}

    /** The nearest of the names, where one is near enough to be meant. */
    public static Optional<String> to(String misspelt, Collection<String> names) {
        var sought = folded(misspelt);
        var most = Math.max(1, Math.ceilDiv(sought.length(), LETTERS_PER_FAULT));
        var distance = new LevenshteinDistance(most);
        return names.stream()
                .map(name -> new Candidate(name, distance.apply(sought, folded(name))))
                .filter(candidate -> candidate.distance() >= 0)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** A sentence to append, or nothing. */
    public static String hint(String misspelt, Collection<String> names) {
        return to(misspelt, names).map(name -> " Did you mean \"" + name + "\"?").orElse("");
    }

    private static String folded(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST)).toLowerCase(Locale.ROOT);
    }

    private record Candidate(String name, int distance) {}
}
