package parley.standalone.cli.importing;

import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/** Prints Parley's answers unchanged, for programs. */
record JsonImportReport(PrintStream out) implements ImportReport {
    @Override
    public void sent(long bytes) {
        // The answers are output enough.
    }

    @Override
    public void line(ImportResult result, JsonNode answer, ImportTotals totals) {
        out.println(answer);
    }

    @Override
    public void summary(JsonNode answer) {
        out.println(answer);
    }

    @Override
    public void end(ImportTotals totals) {
        out.flush();
    }
}
