package parley.standalone.cli.importing;

import java.io.PrintStream;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * For people: how far it is, what was refused, and in the end how many.
 *
 * @param progress where all of it is shown, but for the end
 */
record TextImportReport(ImportProgress progress, PrintStream out) implements ImportReport {
    @Override
    public void sent(long bytes) {
        progress.sent(bytes);
    }

    @Override
    public void line(ImportResult result, JsonNode answer, ImportTotals by) {
        if (result.problem() != null) {
            var record = result.record() == null ? "" : " (" + result.record() + ")";
            progress.say(
                    "Line %d%s was %s. %s"
                            .formatted(result.line(), record, result.status(), result.complaint()));
        }
        progress.show(by);
    }

    @Override
    public void summary(JsonNode answer) {
        // The tally says it all.
    }

    @Override
    public void end(ImportTotals tally) {
        progress.end();
        out.println(
                String.format(
                        Locale.ROOT,
                        "%,d lines: %,d recorded, %,d repeated, %,d refused, %,d unanswered; %.1f s, %,d per second",
                        tally.lines(),
                        tally.recorded(),
                        tally.repeated(),
                        tally.refused(),
                        tally.unanswered(),
                        progress.taken().toMillis() / 1e3,
                        progress.perSecond(tally.lines())));
    }
}
