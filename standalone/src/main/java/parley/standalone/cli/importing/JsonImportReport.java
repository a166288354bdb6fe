package parley.standalone.cli.importing;

import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/** For programs: Parley's answer as it comes. */
record JsonImportReport(PrintStream out) implements ImportReport {
    @Override
    public void sent(long bytes) {
        // What was answered says more.
    }

    @Override
    public void line(ImportResult result, JsonNode answer, ImportTotals by) {
        out.println(answer);
    }

    @Override
    public void summary(JsonNode answer) {
        out.println(answer);
    }

    @Override
    public void end(ImportTotals tally) {
        out.flush();
    }
}
