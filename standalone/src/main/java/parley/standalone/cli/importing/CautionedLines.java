package parley.standalone.cli.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lines of a file that were taken, and may yet be slips: the first few are told. */
final class CautionedLines {
    private static final int MOST = 20;

    private long lines;

    /** Adds a line; returns what is to be said of it now, if anything. */
    List<String> add(ImportResult result) {
        if (result.cautions().isEmpty() || lines++ >= MOST) {
            return List.of();
        }
        return result.cautions().stream()
                .map(caution -> "%s: caution: %s".formatted(result.name(), caution.detail()))
                .toList();
    }

    /** Returns what is to be said once all lines have come. */
    Optional<String> rest() {
        return lines > MOST
                ? Optional.of(
                        String.format(
                                Locale.ROOT,
                                "%,d more lines have a caution; --json tells all.",
                                lines - MOST))
                : Optional.empty();
    }
}
