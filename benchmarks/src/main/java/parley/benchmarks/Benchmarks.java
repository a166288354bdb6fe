package parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import parley.benchmarks.append.AppendAsItGrows;
import parley.benchmarks.append.AppendInProcess;
import parley.benchmarks.append.AppendOverHttp;
import parley.benchmarks.append.ImportOverHttp;
import parley.benchmarks.asof.Reads;
import parley.benchmarks.memory.Footprint;
import parley.benchmarks.rebuild.Rebuilds;
import parley.benchmarks.start.Starts;
import parley.benchmarks.storage.StoragePerEvent;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the figures and prints their table as Markdown. */
@Command(
        name = "bench",
        description = "Measures each figure and its floor, and prints the table.",
        mixinStandardHelpOptions = true)
public final class Benchmarks implements Callable<Integer> {
    private static final List<Figure> FIGURES =
            List.of(
                    new AppendInProcess(),
                    new AppendOverHttp(),
                    new ImportOverHttp(),
                    new AppendAsItGrows(),
                    new Rebuilds(),
                    new Reads(),
                    new StoragePerEvent(),
                    new Starts(),
                    new Footprint());

    @Option(names = "--full", description = "measure all sizes; takes about an hour")
    private boolean full;

    @Option(
            names = "--only",
            paramLabel = "FIGURE",
            split = ",",
            description = "measure only some figures, such as 1a,3")
    private List<String> only = List.of();

    private Benchmarks() {}

    public static void main(String... arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        System.out.println(Machine.described());
        System.out.println();
        System.out.println(Table.HEAD);
        boolean whole = true;
        for (Figure figure : FIGURES) {
            if (only.isEmpty() || only.contains(figure.number())) {
                whole &= measured(figure);
            }
        }
        return whole ? 0 : 1;
    }

    /**
     * Measures a figure and returns whether that succeeded; a failure does not affect the figures
     * after it.
     */
    private boolean measured(Figure figure) throws IOException {
        System.err.println(figure.number() + ": " + figure.title());
        Path scratch = Files.createTempDirectory("parley-bench");
        try {
            figure.measure(
                    new BenchmarkOptions(
                            full, scratch, home(), phrase -> System.err.println("  " + phrase)),
                    row -> System.out.println(Table.line(row)));
            return true;
        } catch (Exception failure) {
            System.err.println(figure.number() + " could not be measured");
            failure.printStackTrace();
            return false;
        } finally {
            discard(scratch);
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("parley.home", "."));
    }

    private static void discard(Path scratch) throws IOException {
        FileSystemUtils.deleteRecursively(scratch);
    }
}
