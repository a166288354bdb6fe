package parley.benchmarks;

import java.util.function.Consumer;

/** A benchmark figure: Parley's value and its floor, measured in alternating rounds. */
public interface Figure {
    /** Returns its number in the table, such as 1a. */
    String number();

    /** Returns what is measured, in a few words. */
    String title();

    /**
     * Measures the figure without printing anything.
     *
     * @param table receives each row as soon as it is known
     */
    void measure(BenchmarkOptions setting, Consumer<TableRow> table) throws Exception;
}
