package parley.benchmarks;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where and how thoroughly to measure.
 *
 * @param full with the sizes that the figures name; else smaller ones that end within minutes
 * @param scratch a folder that is the figure's alone and deleted afterwards
 * @param home Parley's own folder
 * @param progress told in short phrases what takes time
 */
public record BenchmarkOptions(boolean full, Path scratch, Path home, Consumer<String> progress) {
    /** Of each thing that is compared, one after the other. */
    public static final int ROUNDS = 3;

    /** The packaged program. */
    public Path program() {
        return home.resolve("standalone/target/parley-program.jar");
    }

    public void log(String what) {
        progress.accept(what);
    }
}
