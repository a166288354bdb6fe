package parley.standalone.cli.importing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.standalone.cli.http.ApiProblem;

/**
 * Why a line was not recorded, for people.
 *
 * @param one what is said of one line, such as "names `x`, which is not on record"
 * @param many what is said of all lines that are alike
 * @param remedy what is to be done about it
 */
record RefusalText(String one, String many, String remedy) {
    static RefusalText of(String status, ApiProblem problem) {
        var remedy = String.valueOf(problem.detail());
        return switch (problem.name()) {
            case "dangling-reference" -> {
                boolean retracted = "retracted".equals(problem.standing());
                yield naming(problem.reference(), retracted, remedy);
            }
            case "thing-unknown" -> naming(problem.thing(), false, remedy);
            case "record-unknown" -> naming(problem.record(), false, remedy);
            case "transcription-out-of-order" -> outOfOrder(problem, remedy);
            case "valid-time-to-come" ->
                    new RefusalText(
                            "gives the time %s, which had not begun by %s"
                                    .formatted(problem.time(), problem.recordedAt()),
                            "give a time that had not begun when it was recorded",
                            remedy);
            default -> new RefusalText("was " + status, "were " + status, problem.toString());
        };
    }

    private static RefusalText naming(@Nullable String what, boolean retracted, String remedy) {
        var named =
                "`%s`, which %s".formatted(what, retracted ? "was retracted" : "is not on record");
        return new RefusalText("names " + named, "name " + named, remedy);
    }

    private static RefusalText outOfOrder(ApiProblem problem, String remedy) {
        return problem.last() == null
                ? new RefusalText(
                        "gives the recorded time %s, which is not one of the past"
                                .formatted(problem.given()),
                        "give a recorded time that is not one of the past",
                        remedy)
                : new RefusalText(
                        "gives the recorded time %s, but its negotiation's last record is of %s"
                                .formatted(problem.given(), problem.last()),
                        "give a recorded time that can't follow their negotiation's last record",
                        remedy);
    }

    /** Returns what is said when the first of them comes. */
    String sentence(String line) {
        return "%s %s. %s".formatted(line, one, remedy);
    }

    /** Returns what is said when all have come. */
    String sentence(long lines, long first) {
        return String.format(
                Locale.ROOT, "%,d lines %s; the first is line %d. %s", lines, many, first, remedy);
    }
}
