package parley.command.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import parley.command.bulk.NdjsonSplitter.Blank;
import parley.command.bulk.NdjsonSplitter.Line;
import parley.command.bulk.NdjsonSplitter.TooLong;
import parley.command.bulk.NdjsonSplitter.Whole;

/** Bytes split into the same lines however they arrive. */
class NdjsonSplitterProperties {
    private static final int MOST = 5;

    @Property
    void any_chunks_of_the_same_bytes_give_the_same_lines(
            @ForAll("bodies") String body, @ForAll("sizes") List<Integer> sizes)
            throws IOException {
        assertThat(cut(body, sizes)).isEqualTo(expected(body));
    }

    @Example
    void a_line_that_is_longer_than_the_buffer_is_one_line() throws IOException {
        var long1 = "a".repeat(200_000);
        var splitter = new NdjsonSplitter(all(long1 + "\r\nb"), 200_000);
        assertThat(text(splitter.next())).isEqualTo("1 " + long1);
        assertThat(text(splitter.next())).isEqualTo("2 b");
        assertThat(splitter.next()).isNull();
    }

    @Example
    void a_line_without_end_takes_no_more_memory_than_one_that_is_too_long() throws IOException {
        long[] left = {1L << 32};
        var splitter =
                new NdjsonSplitter(
                        (into, _) -> {
                            int read = (int) Math.min(left[0], into.length);
                            left[0] -= read;
                            return read == 0 ? -1 : read;
                        },
                        MOST);
        assertThat(splitter.next()).isEqualTo(new TooLong(1));
        assertThat(splitter.next()).isNull();
    }

    @Example
    void the_source_is_given_whether_a_line_has_begun() throws IOException {
        var within = new ArrayList<Boolean>();
        var parts = List.of("a\n", "b", "c\nd").iterator();
        var splitter =
                new NdjsonSplitter(
                        (into, begun) -> {
                            within.add(begun);
                            return give(parts, into);
                        },
                        MOST);
        while (splitter.next() != null) {
            // all of it
        }
        assertThat(within).containsExactly(false, false, true, true, false);
    }

    @Example
    void line_ends_alone_are_no_end_of_waiting_for_a_line() throws IOException {
        var within = new ArrayList<Boolean>();
        var parts = List.of("\n", "\n", "a\n\n", "\n").iterator();
        var splitter =
                new NdjsonSplitter(
                        (into, begun) -> {
                            within.add(begun);
                            return give(parts, into);
                        },
                        MOST);
        while (splitter.next() != null) {
            // all of it
        }
        assertThat(within).containsExactly(false, true, true, false, true);
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.of("a", "b", " ", "\t", "\r", "\n", "\r\n", "aaaaa", "aaaaaa")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Arbitraries.integers().between(1, 9).list().ofMinSize(1).ofMaxSize(20);
    }

    /** The reference: split at line feeds, then look at each line. */
    private static List<String> expected(String body) {
        var parts = new ArrayList<>(List.of(body.split("\n", -1)));
        if (parts.getLast().isEmpty()) {
            parts.removeLast();
        }
        var lines = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) {
            var line = parts.get(i).replaceFirst("\r$", "");
            lines.add(
                    (i + 1)
                            + (line.length() > MOST
                                    ? " too long"
                                    : line.isBlank() ? " blank" : " " + line));
        }
        return lines;
    }

    private static List<String> cut(String body, List<Integer> sizes) throws IOException {
        var in = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        var turns = new int[1];
        var splitter =
                new NdjsonSplitter(
                        (into, _) -> in.read(into, 0, sizes.get(turns[0]++ % sizes.size())), MOST);
        var lines = new ArrayList<String>();
        for (var line = splitter.next(); line != null; line = splitter.next()) {
            lines.add(text(line));
        }
        return lines;
    }

    private static String text(@Nullable Line line) {
        return Objects.requireNonNull(line).number()
                + switch (line) {
                    case Blank _ -> " blank";
                    case TooLong _ -> " too long";
                    case Whole(_, var bytes) -> " " + new String(bytes, StandardCharsets.UTF_8);
                };
    }

    private static NdjsonSplitter.Source all(String body) {
        var in = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        return (into, _) -> in.read(into, 0, into.length);
    }

    private static int give(Iterator<String> parts, byte[] into) {
        if (!parts.hasNext()) {
            return -1;
        }
        var part = parts.next().getBytes(StandardCharsets.UTF_8);
        System.arraycopy(part, 0, into, 0, part.length);
        return part.length;
    }
}
