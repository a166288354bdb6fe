package parley.standalone.record;

import org.jspecify.annotations.Nullable;

/**
 * What has become of a file.
 *
 * @param lines how many were answered
 * @param resumeAt the line to go on from; null where there is nothing to go on with
 * @param brokenOff why not all was answered; null if all was
 */
record Tally(
        long lines,
        long recorded,
        long repeated,
        long refused,
        long unanswered,
        @Nullable Long resumeAt,
        @Nullable String brokenOff) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, null, null);

    Tally plus(@Nullable String status) {
        return switch (status) {
            case "recorded" -> with(recorded + 1, repeated, refused, unanswered);
            case "repeated" -> with(recorded, repeated + 1, refused, unanswered);
            case "refused" -> with(recorded, repeated, refused + 1, unanswered);
            case null, default -> with(recorded, repeated, refused, unanswered + 1);
        };
    }

    private Tally with(long recorded, long repeated, long refused, long unanswered) {
        return new Tally(lines + 1, recorded, repeated, refused, unanswered, null, null);
    }

    Tally brokenOff(long resumeAt, String why) {
        return new Tally(lines, recorded, repeated, refused, unanswered, resumeAt, why);
    }
}
