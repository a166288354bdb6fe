package parley.cli;

import picocli.CommandLine.Option;

/** {@code --help}, of whatever command it is mixed into. */
public final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;
}
