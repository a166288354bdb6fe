package parley.standalone.cli.importing;

import org.jspecify.annotations.Nullable;

/**
 * The totals of an import.
 *
 * @param lines the number of lines answered
 * @param resumeAt the line from which to resume; null if there is no need to
 * @param brokenOff the reason why lines were not answered; null if all were, or if none is sent
 *     behind one that was not recorded
 * @param decidedOn in a dry run, the position of the log on which it began
 */
record ImportTotals(
        long lines,
        long recorded,
        long repeated,
        long refused,
        long unanswered,
        @Nullable Long resumeAt,
        @Nullable String brokenOff,
        @Nullable Long decidedOn) {
    static final ImportTotals NOTHING = new ImportTotals(0, 0, 0, 0, 0, null, null, null);

    ImportTotals plus(@Nullable String status) {
        return switch (status) {
            case "recorded" -> with(recorded + 1, repeated, refused, unanswered);
            case "repeated" -> with(recorded, repeated + 1, refused, unanswered);
            case "refused" -> with(recorded, repeated, refused + 1, unanswered);
            case null, default -> with(recorded, repeated, refused, unanswered + 1);
        };
    }

    private ImportTotals with(long recorded, long repeated, long refused, long unanswered) {
        return new ImportTotals(
                lines + 1, recorded, repeated, refused, unanswered, null, null, null);
    }

    /** Returns whether some lines were not recorded. */
    boolean isIncomplete() {
        return refused + unanswered > 0;
    }

    ImportTotals brokenOff(long resumeAt, String why) {
        return new ImportTotals(
                lines, recorded, repeated, refused, unanswered, resumeAt, why, decidedOn);
    }

    ImportTotals stopped(long resumeAt) {
        return new ImportTotals(
                lines, recorded, repeated, refused, unanswered, resumeAt, null, decidedOn);
    }

    ImportTotals decidedOn(@Nullable Long position) {
        return new ImportTotals(
                lines, recorded, repeated, refused, unanswered, resumeAt, brokenOff, position);
    }
}
