package parley.standalone.cli.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBatchReaderTest {
    private static final int MEBIBYTE = 1 << 20;

    @Test
    void a_batch_has_at_most_a_thousand_lines_and_knows_the_number_of_its_first() throws Exception {
        var batches = batches("x\n".repeat(2_500));
        assertThat(batches).extracting(LineBatch::first).containsExactly(1L, 1_001L, 2_001L);
        assertThat(batches)
                .extracting(LineBatchReaderTest::lines)
                .containsExactly(1_000L, 1_000L, 500L);
    }

    @Test
    void long_lines_make_smaller_batches() throws Exception {
        var line = "x".repeat(99_999) + "\n";
        var batches = batches(line.repeat(10));
        assertThat(batches).extracting(LineBatchReaderTest::lines).containsExactly(3L, 3L, 3L, 1L);
    }

    @Test
    void of_a_line_that_is_too_long_no_more_is_kept_than_shows_it() throws Exception {
        var batches = batches("a\n" + "x".repeat(5 * MEBIBYTE) + "\nb\n");
        assertThat(batches).extracting(LineBatch::first).containsExactly(1L, 3L);
        assertThat(batches.getFirst().body()).hasSize(2 + MEBIBYTE + 2 + 1);
        assertThat(new String(batches.getLast().body(), UTF_8)).isEqualTo("b\n");
    }

    @Test
    void every_byte_is_sent_as_it_stands_blank_lines_and_the_end_too() throws Exception {
        var text = "\uFEFFa\r\n\n\n \nlast";
        var batches = batches(text);
        assertThat(batches).hasSize(1);
        assertThat(new String(batches.getFirst().body(), UTF_8)).isEqualTo(text);
    }

    @Test
    void lines_before_the_first_one_wanted_are_passed_over_and_counted() throws Exception {
        var reader = new LineBatchReader(stream("a\nb\nc\n"));
        reader.skipTo(3);
        var batch = reader.next();
        assertThat(batch.first()).isEqualTo(3);
        assertThat(new String(batch.body(), UTF_8)).isEqualTo("c\n");
        assertThat(reader.next().isEmpty()).isTrue();
        assertThatThrownBy(() -> new LineBatchReader(stream("a\n")).skipTo(3))
                .isInstanceOf(IOException.class)
                .hasMessage("it has no line 3");
    }

    @Test
    void lines_that_are_still_to_come_are_not_waited_for() throws Exception {
        var reader = new LineBatchReader(new Trickle("a\nb\nc\n"));
        assertThat(reader.next().body()).hasSize(2);
        assertThat(reader.next().first()).isEqualTo(2);
    }

    /** An input that never announces more bytes. */
    private static final class Trickle extends ByteArrayInputStream {
        Trickle(String text) {
            super(text.getBytes(UTF_8));
        }

        @Override
        public synchronized int available() {
            return 0;
        }
    }

    private static List<LineBatch> batches(String text) throws IOException {
        var reader = new LineBatchReader(stream(text));
        var batches = new ArrayList<LineBatch>();
        for (var batch = reader.next(); !batch.isEmpty(); batch = reader.next()) {
            batches.add(batch);
        }
        return batches;
    }

    private static long lines(LineBatch batch) {
        return new String(batch.body(), UTF_8).lines().count();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
