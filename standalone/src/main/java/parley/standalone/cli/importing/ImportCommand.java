package parley.standalone.cli.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
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
            "0:every line is on record, newly or from before",
            "1:some lines were refused and are listed, and all others are on record; or Parley refused the whole file",
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
            return record(batches, parley, token, report());
        } catch (IOException unreadable) {
            return unreadable(unreadable);
        }
    }

    private ImportReport report() throws IOException {
        return json
                ? new JsonImportReport(System.out)
                : new TextImportReport(
                        new ImportProgress(System.err, isTerminal(), size()), System.out);
    }

    private int record(
            LineBatchReader lines, URI parley, @Nullable Token token, ImportReport report) {
        var client = new BulkClient(parley, token);
        var bulkImport = new BulkImport(client, report);
        try (client) {
            bulkImport.run(lines);
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
        if (totals.resumeAt() != null) {
            System.err.printf(
                    "Parley's answer broke off. %s%nResume with --from %d; lines that have a commandId are not recorded twice.%n",
                    totals.brokenOff(), totals.resumeAt());
            return BROKEN_OFF;
        }
        return totals.refused() + totals.unanswered() == 0 ? ALL : SOME_REFUSED;
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
