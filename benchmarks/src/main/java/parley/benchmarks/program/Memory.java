package parley.benchmarks.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much memory a process has of its own machine, as Linux counts it.
 *
 * @param now resident, in MiB
 * @param highest since it began, in MiB
 */
public record Memory(double now, double highest) {
    /** Of that process alone, without its children. */
    public static Memory of(long pid) throws IOException {
        var status = Files.readAllLines(Path.of("/proc/" + pid + "/status"));
        return new Memory(mebibytes(status, "VmRSS:"), mebibytes(status, "VmHWM:"));
    }

    private static double mebibytes(Iterable<String> status, String name) {
        for (var line : status) {
            if (line.startsWith(name)) {
                return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IllegalStateException(name + " is not reported");
    }
}
