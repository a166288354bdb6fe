package parley.command.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.problem.RequestProblems;

/**
 * The parameters of a body of many commands.
 *
 * @param dryRun whether nothing is to be stored
 * @param stopOnRefusal whether to stop at the first line that is not recorded; null where it
 *     depends on whether lines name a recorded time
 */
record BulkOptions(boolean dryRun, @Nullable Boolean stopOnRefusal) {
    static final String DRY_RUN = "dryRun";
    static final String STOP = "stopOnRefusal";
    private static final List<String> PARAMETERS = List.of(DRY_RUN, STOP);

    /**
     * Reads the parameters of a request.
     *
     * @throws parley.problem.ProblemException with 400 if there are others, or one is not clear:
     *     what was meant as a dry run must not be recorded
     */
    static BulkOptions of(HttpServletRequest request) {
        for (var name : request.getParameterMap().keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw RequestProblems.unknownParameter(name, PARAMETERS).rejected();
            }
        }
        var dryRun = Boolean.TRUE.equals(truth(request, DRY_RUN));
        var stop = truth(request, STOP);
        return dryRun && stop == null
                ? new BulkOptions(true, false)
                : new BulkOptions(dryRun, stop);
    }

    private static @Nullable Boolean truth(HttpServletRequest request, String name) {
        var given = request.getParameterValues(name);
        if (given == null) {
            return null;
        }
        return switch (String.join(" and ", given)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw RequestProblems.invalidParameter(
                                    name,
                                    "Give %s=true or %s=false, only once.".formatted(name, name))
                            .rejected();
        };
    }
}
