package parley.standalone;

import java.io.PrintWriter;
import parley.cli.HelpOption;
import parley.cli.VersionOption;
import parley.postgres.CannotStart;
import parley.standalone.cli.importing.ImportCommand;
import parley.standalone.cli.read.ListCommand;
import parley.standalone.cli.read.RevisionsCommand;
import parley.standalone.cli.read.ShowCommand;
import parley.standalone.cli.read.TimelineCommand;
import parley.standalone.cli.token.FolderTokens;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;

/** The command line of Parley. */
@Command(
        name = "parley",
        description = "A timeline service for negotiations.",
        subcommands = {
            RunCommand.class,
            ImportCommand.class,
            ListCommand.class,
            ShowCommand.class,
            TimelineCommand.class,
            RevisionsCommand.class,
            FolderTokens.class,
            HelpCommand.class
        },
        versionProvider = VersionOption.class,
        synopsisSubcommandLabel = "COMMAND")
public final class StandaloneMain {
    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help = new HelpOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private VersionOption version = new VersionOption();

    private StandaloneMain() {}

    public static void main(String... arguments) {
        System.exit(execute(arguments));
    }

    /** Returns the exit code. */
    static int execute(String... arguments) {
        String[] given = arguments.length == 0 ? new String[] {"help"} : arguments;
        return commandLine().execute(given);
    }

    private static CommandLine commandLine() {
        return new CommandLine(new StandaloneMain())
                .setExecutionExceptionHandler((thrown, line, parsed) -> {
                    if (!(thrown instanceof CannotStart failure)) {
                        throw thrown;
                    }
                    PrintWriter out = line.getErr();
                    var prefix =
                            line.getCommand() instanceof RunCommand ? "Parley cannot start. " : "";
                    out.println(prefix + failure.getMessage());
                    out.println(failure.mend());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }
}
