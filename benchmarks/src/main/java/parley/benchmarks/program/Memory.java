package parley.benchmarks.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The resident memory of a process, as Linux reports it.
 *
 * @param now the present value, in MiB
 * @param highest the highest value since its start, in MiB
 */
public record Memory(double now, double highest) {
    /** Reads the memory of a process without its children. */
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
