package parley.standalone.cli.importing;

import java.io.PrintStream;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Prints progress, refused lines and totals, for people. */
record TextImportReport(ImportProgress progress, PrintStream out) implements ImportReport {
    @Override
    public void sent(long bytes) {
        progress.sent(bytes);
    }

    @Override
    public void line(ImportResult result, JsonNode answer, ImportTotals totals) {
        if (result.problem() != null) {
            var record = result.record() == null ? "" : " (" + result.record() + ")";
            progress.printLine(
                    "Line %d%s was %s. %s"
                            .formatted(result.line(), record, result.status(), result.reason()));
        }
        progress.show(totals);
    }

    @Override
    public void summary(JsonNode answer) {
        // The totals contain it.
    }

    @Override
    public void end(ImportTotals totals) {
        progress.end();
        out.println(
                String.format(
                        Locale.ROOT,
                        "%,d lines: %,d recorded, %,d repeated, %,d refused, %,d unanswered; %.1f s, %,d per second",
                        totals.lines(),
                        totals.recorded(),
                        totals.repeated(),
                        totals.refused(),
                        totals.unanswered(),
                        progress.elapsed().toMillis() / 1e3,
                        progress.perSecond(totals.lines())));
    }
}
