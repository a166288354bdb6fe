package parley.standalone.dossier;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The fifty facts of the Geneva dossier: a test for each under its number in {@code
 * docs/dossier.md}, and some for combinations. They apply to any copy.
 */
interface FiftyFacts
        extends BackgroundFactTests,
                TalksFactTests,
                PositionFactTests,
                ViolenceFactTests,
                QuotedFactTests,
                UnconfirmedFactTests,
                JudgementFactTests,
                OutlookFactTests,
                WholeDossierTests {
    Pattern NUMBERED = Pattern.compile("fact_(\\d\\d)_.*");

    record Copy(DossierReader geneva) implements FiftyFacts {}

    /** Returns the names of the tests that fail on a copy. */
    static SortedSet<String> red(DossierReader geneva) {
        var copy = new Copy(geneva);
        var red = new TreeSet<String>();
        for (var test : tests()) {
            if (!passes(test, copy)) {
                red.add(test.getName());
            }
        }
        return red;
    }

    /** Whether a test passes; a failure other than an assertion says nothing about the copy. */
    private static boolean passes(Method test, Copy copy) {
        try {
            test.invoke(copy);
            return true;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof AssertionError) {
                return false;
            }
            throw new IllegalStateException(test.getName(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(test.getName(), e);
        }
    }

    /** Returns the tests, those of the facts in the order of their numbers. */
    static List<Method> tests() {
        return Stream.of(FiftyFacts.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    /** Returns the number of the fact of a test. */
    static Optional<Integer> number(String test) {
        return Optional.of(NUMBERED.matcher(test))
                .filter(matcher -> matcher.matches())
                .map(matcher -> Integer.valueOf(matcher.group(1)));
    }
}
