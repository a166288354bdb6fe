package parley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guides and decisions: links lead somewhere, and all decisions are listed. */
class DocsTest {
    private static final Path TOP = Path.of("..");
    private static final Path DECISIONS = TOP.resolve("docs/decisions");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_leads_to_a_file_and_to_a_heading_in_it(Path page) throws IOException {
        for (var link : matches(LINK, Files.readString(page))) {
            var target = link.group(1);
            if (!URI.create(target).isAbsolute()) {
                var file = target.replaceFirst("#.*", "");
                var linked = file.isEmpty() ? page : page.resolveSibling(file).normalize();
                assertThat(linked).as("%s in %s", target, page).exists();
                if (target.contains("#")) {
                    assertThat(headings(linked))
                            .as("headings of %s", linked)
                            .contains(target.replaceFirst(".*#", ""));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void every_decision_has_a_status_and_a_date_and_is_listed_with_both(Path decision)
            throws IOException {
        var text = Files.readString(decision);
        var number = first("(?m)^# (\\d+)\\. ", text);
        var row =
                Files.readAllLines(DECISIONS.resolve("README.md")).stream()
                        .filter(line -> line.startsWith("| " + number + " | "))
                        .toList();
        assertThat(row).as("the row of decision %s", number).hasSize(1);
        assertThat(row.getFirst())
                .contains(
                        "["
                                + first("(?m)^# \\d+\\. (.+)$", text)
                                + "]("
                                + decision.getFileName()
                                + ")")
                .contains("| " + first("(?m)^- Status: ([a-z]+)", text))
                .endsWith("| " + first("(?m)^- Date: (\\S+)", text) + " |");
    }

    @Test
    void there_are_guides_and_decisions() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(decisions().toList().size() + 10);
    }

    static Stream<Path> pages() throws IOException {
        return Stream.concat(
                markdown(TOP), Stream.concat(markdown(TOP.resolve("docs")), markdown(DECISIONS)));
    }

    static Stream<Path> decisions() throws IOException {
        return markdown(DECISIONS).filter(page -> page.getFileName().toString().matches("\\d.*"));
    }

    private static Stream<Path> markdown(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    /** Returns anchors: lower case, without punctuation, with hyphens for spaces. */
    private static List<String> headings(Path page) throws IOException {
        var text = CODE_BLOCK.matcher(Files.readString(page)).replaceAll("");
        return matches(HEADING, text).stream()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    private static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static String first(String pattern, String text) {
        return matches(Pattern.compile(pattern), text).getFirst().group(1);
    }
}
