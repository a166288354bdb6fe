package parley.benchmarks;

import java.util.function.Consumer;

/** One of the figures: ours and its floor, taken in alternating rounds. */
public interface Figure {
    /** As in the table, such as 1a. */
    String number();

    /** What is measured, in a few words. */
    String title();

    /**
     * Prints nothing itself.
     *
     * @param table takes each row as soon as it is known
     */
    void measure(BenchmarkOptions setting, Consumer<TableRow> table) throws Exception;
}
