package parley.benchmarks;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Formats the results as a Markdown table. */
final class Table {
    static final String HEAD =
            """
            | figure | what | ours | beside | ratio (spread) | minimum | goal | |
            | --- | --- | --- | --- | --- | --- | --- | --- |\
            """;

    private Table() {}

    static String line(TableRow row) {
        List<Double> ratios = row.ratios();
        return "| %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        row.figure(),
                        row.what(),
                        reading(row.ours()),
                        row.floor() == null ? "–" : reading(row.floor()),
                        row.floor() == null ? "–" : spread(ratios),
                        row.bar().text(),
                        row.bar().verdict(Numbers.median(ratios)));
    }

    private static String reading(Measurement reading) {
        return "%s %s %s"
                .formatted(reading.name(), number(reading.median()), reading.unit().symbol());
    }

    private static String spread(List<Double> ratios) {
        return "**%s** (%s–%s)"
                .formatted(
                        number(Numbers.median(ratios)),
                        number(Collections.min(ratios)),
                        number(Collections.max(ratios)));
    }

    private static String number(double value) {
        String format = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
