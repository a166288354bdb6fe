package parley.standalone.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;

/**
 * Every line of the Geneva dossier matters: for each line, one running program records a copy of
 * the dossier without it, and some of the fifty facts fail.
 */
@Timeout(600)
class EveryLineCountsIT {
    private static final int AT_ONCE = 16;
    private static final String TABLE = "every-line-counts.md";

    /** The effect of leaving out a line. */
    private record Left(int number, Dossier.Line line, SortedSet<String> red) {
        Set<Integer> facts() {
            return red.stream()
                    .flatMap(test -> FiftyFacts.number(test).stream())
                    .collect(Collectors.toSet());
        }

        /** Whether a fact failed to which the line's note refers. */
        boolean isAsNoted() {
            return FactNumbers.isOfAll(line)
                    ? !red.isEmpty()
                    : facts().stream().anyMatch(FactNumbers.in(line)::contains);
        }

        String row() {
            var others = red.stream().filter(test -> FiftyFacts.number(test).isEmpty());
            var tests =
                    Stream.concat(
                                    facts().stream().sorted().map(String::valueOf),
                                    others.map(test -> test.replace('_', ' ')))
                            .collect(Collectors.joining(", "));
            return "| %d | `%s` | %s |".formatted(number, line.record().record(), tests);
        }
    }

    @Test
    void leaving_out_any_one_line_turns_a_fact_red_that_the_line_is_noted_to_be_of(
            @TempDir Path data) throws Exception {
        var dossier = Dossier.geneva();
        try (var program = Parley.start(data, "--no-dossier")) {
            assertThat(DossierCopy.whole(dossier).red(program)).as("nothing is left out").isEmpty();
            var left = leaveOutEach(dossier, program);
            print(left);
            assertThat(rows(left, each -> each.red().isEmpty())).as("idle lines").isEmpty();
            assertThat(rows(left, each -> !each.isAsNoted())).as("noted wrongly").isEmpty();
        }
    }

    private static List<String> rows(List<Left> left, Predicate<Left> of) {
        return left.stream().filter(of).map(Left::row).toList();
    }

    private static List<Left> leaveOutEach(Dossier dossier, Parley program) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var all =
                    IntStream.rangeClosed(1, dossier.lines().size())
                            .mapToObj(number ->
                                    threads.submit(() -> leaveOut(number, dossier, program)))
                            .toList();
            var left = new ArrayList<Left>();
            for (Future<Left> one : all) {
                left.add(one.get());
            }
            return left;
        }
    }

    private static Left leaveOut(int number, Dossier dossier, Parley program) throws Exception {
        var red = DossierCopy.without(dossier, number).red(program);
        return new Left(number, dossier.lines().get(number - 1), red);
    }

    private static void print(List<Left> left) throws Exception {
        var rows = String.join("\n", rows(left, _ -> true));
        var table =
                "| line | left out | facts that turn red |\n| --- | --- | --- |\n" + rows + "\n";
        Files.writeString(
                Path.of(System.getProperty("parley.program")).resolveSibling(TABLE), table);
        System.out.println(table);
    }
}
