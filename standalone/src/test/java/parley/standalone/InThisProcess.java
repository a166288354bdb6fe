package parley.standalone;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The command line, without a process for each command: starting one takes more than a second of
 * processor time, and answers no question that one of a kind does not answer.
 */
public final class InThisProcess {
    private InThisProcess() {}

    /**
     * What a command did.
     *
     * @param output all that it printed, wherever it printed it
     */
    public record Ended(int code, String output) {}

    /** Runs a command. */
    public static Ended run(String... arguments) {
        var out = System.out;
        var err = System.err;
        var printed = new ByteArrayOutputStream();
        try (var both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            var code = StandaloneMain.execute(arguments);
            return new Ended(code, printed.toString(StandardCharsets.UTF_8).stripTrailing());
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
