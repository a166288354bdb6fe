package parley.standalone;

import java.io.PrintWriter;
import parley.shell.HelpOption;
import parley.shell.VersionOption;
import parley.standalone.ask.ListAll;
import parley.standalone.ask.Revisions;
import parley.standalone.ask.Show;
import parley.standalone.ask.Timeline;
import parley.standalone.postgres.CannotStart;
import parley.standalone.record.RecordFile;
import parley.standalone.token.FolderTokens;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;

/** Parley's command line. */
@Command(
        name = "parley",
        description = "A timeline service for negotiations.",
        subcommands = {
            Run.class,
            RecordFile.class,
            ListAll.class,
            Show.class,
            Timeline.class,
            Revisions.class,
            FolderTokens.class,
            HelpCommand.class
        },
        versionProvider = VersionOption.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help = new HelpOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private VersionOption version = new VersionOption();

    private Main() {}

    public static void main(String... arguments) {
        String[] given = arguments.length == 0 ? new String[] {"help"} : arguments;
        System.exit(commandLine().execute(given));
    }

    private static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((thrown, line, parsed) -> {
                    if (!(thrown instanceof CannotStart refusal)) {
                        throw thrown;
                    }
                    PrintWriter out = line.getErr();
                    var what = line.getCommand() instanceof Run ? "Parley cannot start. " : "";
                    out.println(what + refusal.getMessage());
                    out.println(refusal.mend());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }
}
