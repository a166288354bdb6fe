package parley.cli;

import picocli.CommandLine.Option;

/** The option {@code --help}, a mixin for any command. */
public final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;
}
