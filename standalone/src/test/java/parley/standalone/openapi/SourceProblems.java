package parley.standalone.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every problem in the sources, by its name, with its titles. */
final class SourceProblems {
    private static final List<String> MODULES =
            List.of(
                    "shared-events",
                    "event-store",
                    "platform",
                    "command-side",
                    "query-side",
                    "standalone");
    private static final Pattern PROBLEM =
            Pattern.compile(
                    "(?:Problem\\.of|[^.]\\bproblem)\\(\\s*\"([a-z]+(?:-[a-z]+)*)\",\\s*(\\w+),\\s*\"([^\"]+)\"");
    private static final Pattern CONSTANT = Pattern.compile("String (\\w+) = (\"[^\"]+\");");

    private SourceProblems() {}

    static Map<String, Set<String>> titles() throws IOException {
        var titles = new TreeMap<String, Set<String>>();
        for (var module : MODULES) {
            try (var files = Files.walk(Path.of("..", module, "src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .flatMap(SourceProblems::problemsIn)
                        .forEach(problem ->
                                titles.computeIfAbsent(problem.group(1), _ -> new TreeSet<>())
                                        .add(problem.group(3)));
            }
        }
        return titles;
    }

    private static Stream<MatchResult> problemsIn(Path file) {
        try {
            var source = Files.readString(file);
            for (var constant : CONSTANT.matcher(source).results().toList()) {
                source =
                        source.replaceAll("\\b" + constant.group(1) + ",", constant.group(2) + ",");
            }
            return PROBLEM.matcher(source).results().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
