package parley.standalone.cli.importing;

import java.io.PrintStream;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Prints progress, refused lines and totals, for people. */
record TextImportReport(
        ImportProgress progress, RefusedLines refused, CautionedLines cautioned, PrintStream out)
        implements ImportReport {
    @Override
    public void sent(long bytes) {
        progress.sent(bytes);
    }

    @Override
    public void line(ImportResult result, JsonNode answer, ImportTotals totals) {
        if (result.problem() != null) {
            refused.add(result).ifPresent(progress::printLine);
        }
        cautioned.add(result).forEach(progress::printLine);
        progress.show(totals);
    }

    @Override
    public void summary(JsonNode answer) {
        // The totals contain it.
    }

    @Override
    public void end(ImportTotals totals) {
        progress.end();
        refused.groups().forEach(out::println);
        cautioned.rest().ifPresent(out::println);
        if (totals.decidedOn() != null) {
            out.printf(
                    "Nothing was recorded. On position %d of the log, recording would give:%n",
                    totals.decidedOn());
        }
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
