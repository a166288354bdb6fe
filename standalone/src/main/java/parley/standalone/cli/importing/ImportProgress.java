package parley.standalone.cli.importing;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Shows the progress: on a terminal as a bar, elsewhere as a line every ten seconds. */
final class ImportProgress {
    private static final int WIDTH = 30;
    private static final String ERASE = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private final long size;
    private final long started = System.nanoTime();
    private final long pause;
    private long shown = started;
    private long sent;
    private ImportTotals totals = ImportTotals.NOTHING;

    /**
     * Creates it without output.
     *
     * @param size the number of bytes to send; 0 if unknown
     */
    ImportProgress(PrintStream out, boolean terminal, long size) {
        this.out = out;
        this.terminal = terminal;
        this.size = size;
        this.pause = (terminal ? Duration.ofMillis(200) : Duration.ofSeconds(10)).toNanos();
    }

    void sent(long bytes) {
        sent += bytes;
        show();
    }

    /** Shows the totals if the last output was long enough ago. */
    void show(ImportTotals newest) {
        totals = newest;
        show();
    }

    private void show() {
        long now = System.nanoTime();
        if (now - shown >= pause) {
            shown = now;
            out.print(terminal ? ERASE + bar() + text() : text() + System.lineSeparator());
            out.flush();
        }
    }

    /** Prints a line that stays. */
    void printLine(String line) {
        out.println(terminal ? ERASE + line : line);
    }

    void end() {
        if (terminal) {
            out.print(ERASE);
            out.flush();
        }
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private String bar() {
        if (size <= 0) {
            return "";
        }
        int full = (int) (WIDTH * Math.min(sent, size) / size);
        return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] ";
    }

    private String text() {
        var percent = size <= 0 ? "" : "%d %%, ".formatted(100 * Math.min(sent, size) / size);
        if (totals.lines() == 0) {
            return percent + "no answer yet";
        }
        return String.format(
                Locale.ROOT,
                "%s%,d lines, %,d per second, %,d refused",
                percent,
                totals.lines(),
                perSecond(totals.lines()),
                totals.refused());
    }

    long perSecond(long lines) {
        return lines * 1_000 / Math.max(1, elapsed().toMillis());
    }
}
