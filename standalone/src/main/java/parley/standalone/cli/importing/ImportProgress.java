package parley.standalone.cli.importing;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Shows how far it is: on a terminal as a bar, elsewhere now and then as a line. */
final class ImportProgress {
    private static final int WIDTH = 30;
    private static final String ERASE = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private final long size;
    private final long begun = System.nanoTime();
    private final long pause;
    private long shown = begun;
    private long sent;

    /**
     * Shows nothing yet.
     *
     * @param size bytes that there are to send; 0 if nobody knows
     */
    ImportProgress(PrintStream out, boolean terminal, long size) {
        this.out = out;
        this.terminal = terminal;
        this.size = size;
        this.pause = (terminal ? Duration.ofMillis(200) : Duration.ofSeconds(10)).toNanos();
    }

    void sent(long bytes) {
        sent += bytes;
    }

    /** Shows what has become of all by now, if it is time to. */
    void show(ImportTotals tally) {
        long now = System.nanoTime();
        if (now - shown >= pause) {
            shown = now;
            out.print(
                    terminal ? ERASE + bar() + text(tally) : text(tally) + System.lineSeparator());
            out.flush();
        }
    }

    /** Says something that stays. */
    void say(String line) {
        out.println(terminal ? ERASE + line : line);
    }

    void end() {
        if (terminal) {
            out.print(ERASE);
            out.flush();
        }
    }

    Duration taken() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private String bar() {
        if (size <= 0) {
            return "";
        }
        int full = (int) (WIDTH * Math.min(sent, size) / size);
        return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] ";
    }

    private String text(ImportTotals tally) {
        var percent = size <= 0 ? "" : "%d %%, ".formatted(100 * Math.min(sent, size) / size);
        return String.format(
                Locale.ROOT,
                "%s%,d lines, %,d per second, %,d refused",
                percent,
                tally.lines(),
                perSecond(tally.lines()),
                tally.refused());
    }

    /** How many a second that is. */
    long perSecond(long lines) {
        return lines * 1_000 / Math.max(1, taken().toMillis());
    }
}
