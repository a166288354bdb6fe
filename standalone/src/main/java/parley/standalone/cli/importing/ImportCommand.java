package parley.standalone.cli.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import parley.cli.HelpOption;
import parley.security.Token;
import parley.standalone.cli.http.RequestRejected;
import parley.standalone.cli.http.ServerOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code parley record FILE}. */
@Command(
        name = "record",
        description = "Records a file of commands, one per line, in a running Parley.",
        showDefaultValues = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every line is on record, newly or from before; with --check, every line would be",
            "1:some lines were refused and are listed, and all others are on record, or it stopped there and a message says where to go on; or Parley refused the whole file",
            "2:the file can't be read, or an option is invalid",
            "3:Parley can't be reached, or the answer broke off; a message says from which line to resume"
        })
public final class ImportCommand implements Callable<Integer> {
    private static final int ALL = 0;
    private static final int SOME_REFUSED = 1;
    private static final int UNREADABLE = 2;
    private static final int BROKEN_OFF = 3;
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "FILE",
            showDefaultValue = Visibility.NEVER,
            description =
                    "JSON objects, one a line: see docs/recording.md; - reads what is piped in")
    private String file = STANDARD_INPUT;

    @Option(
            names = "--from",
            paramLabel = "LINE",
            description = "the first line to send",
            defaultValue = "1")
    private long from = 1;

    @Option(
            names = "--check",
            description =
                    "decide all lines as if they were recorded, and record nothing; this goes on behind refused lines unless --stop-on-refusal is given")
    private boolean check;

    @Option(
            names = "--stop-on-refusal",
            negatable = true,
            showDefaultValue = Visibility.NEVER,
            description =
                    "record no line behind one that was refused; by default, that holds from the first line on that names a recordedAt, because one that is mended later could no longer take its place")
    private @Nullable Boolean stopOnRefusal;

    @Option(
            names = "--json",
            description =
                    "print the API's answer to each line, one per line, numbered as in the file")
    private boolean json;

    @Mixin private ServerOption server = new ServerOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help = new HelpOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        check();
        var parley = server.address();
        var token = server.token();
        try (var lines = open()) {
            var batches = new LineBatchReader(lines);
            batches.skipTo(from);
            var report = report();
            return run(
                    parley, token, report, check ? checking(lines, report) : i -> i.run(batches));
        } catch (IOException unreadable) {
            return unreadable(unreadable);
        }
    }

    /** What is done with the file. */
    @FunctionalInterface
    private interface Work {
        void with(BulkImport bulkImport) throws IOException;
    }

    /** The stream of a file may be opened again, where the request has to be repeated. */
    private Work checking(InputStream first, ImportReport report) {
        var again = !file.equals(STANDARD_INPUT);
        return bulkImport ->
                bulkImport.check(
                        () -> new CountedInput(again ? reopened() : first, report), again, from);
    }

    private InputStream reopened() {
        try {
            var lines = open();
            new LineBatchReader(lines).skipTo(from);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport report() throws IOException {
        return json
                ? new JsonImportReport(System.out)
                : new TextImportReport(
                        new ImportProgress(System.err, isTerminal(), size()),
                        new RefusedLines(),
                        new CautionedLines(),
                        System.out);
    }

    private int run(URI parley, @Nullable Token token, ImportReport report, Work work) {
        var client = new BulkClient(parley, token);
        var bulkImport = new BulkImport(client, report, stopOnRefusal);
        try (client) {
            work.with(bulkImport);
            report.end(bulkImport.totals());
            return exitCode(bulkImport.totals());
        } catch (RequestRejected refused) {
            System.err.println(refused.getMessage());
            return SOME_REFUSED;
        } catch (ConnectException | SSLException unreachable) {
            System.err.printf(
                    "Parley can't be reached at %s: %s%n",
                    parley, ServerOption.reason(unreachable));
            return BROKEN_OFF;
        } catch (IOException unreadable) {
            report.end(bulkImport.totals());
            return unreadable(unreadable);
        }
    }

    private int exitCode(ImportTotals totals) {
        if (totals.resumeAt() != null && totals.brokenOff() == null) {
            System.err.printf(
                    "Stopped, for no line may be recorded behind one that was refused. Mend line %1$d, and go on with --from %1$d; lines that have a commandId are not recorded twice.%n",
                    totals.resumeAt());
            return SOME_REFUSED;
        }
        if (totals.resumeAt() != null) {
            System.err.printf(
                    "Parley's answer broke off. %s%nResume with --from %d; lines that have a commandId are not recorded twice.%n",
                    totals.brokenOff(), totals.resumeAt());
            return BROKEN_OFF;
        }
        return totals.isIncomplete() ? SOME_REFUSED : ALL;
    }

    private int unreadable(IOException failure) {
        System.err.printf("%s can't be read: %s%n", file, ServerOption.reason(failure));
        return UNREADABLE;
    }

    private void check() {
        if (from < 1) {
            throw new ParameterException(spec.commandLine(), "line numbers begin with 1");
        }
    }

    private InputStream open() throws IOException {
        return file.equals(STANDARD_INPUT)
                ? System.in
                : new BufferedInputStream(Files.newInputStream(Path.of(file)));
    }

    /** Returns the number of bytes of the file; 0 if unknown. */
    private long size() throws IOException {
        return file.equals(STANDARD_INPUT) ? 0 : Files.size(Path.of(file));
    }

    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again where there is none
    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
