package parley.benchmarks;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The options of a benchmark run: where and how thoroughly to measure.
 *
 * @param full whether to use the sizes that the figures name; otherwise smaller ones that finish
 *     within minutes
 * @param scratch a folder for this figure only, deleted afterwards
 * @param home Parley's own folder
 * @param progress receives short phrases that name slow steps
 */
public record BenchmarkOptions(boolean full, Path scratch, Path home, Consumer<String> progress) {
    /** The number of rounds for each measured thing; they alternate. */
    public static final int ROUNDS = 3;

    /** Returns the jar of the packaged program. */
    public Path program() {
        return home.resolve("standalone/target/parley-program.jar");
    }

    public void log(String what) {
        progress.accept(what);
    }
}
