package parley.openapi;

import java.util.Comparator;
import java.util.List;
import parley.problem.Problem;

/**
 * A type of problem.
 *
 * @param name the name, as in {@link Problem}
 * @param title the title, the same for all of that name
 * @param when when it is answered, or what to do about it
 */
public record ProblemType(String name, int status, String title, String when) {

    /** Reads types from a resource: {@code {"csrf": {"status": 403, "title": …, "when": …}}}. */
    public static List<ProblemType> read(Class<?> beside, String path) {
        return JsonResource.read(beside, path).properties().stream()
                .map(named ->
                        new ProblemType(
                                named.getKey(),
                                named.getValue().required("status").asInt(),
                                named.getValue().required("title").asString(),
                                named.getValue().required("when").asString()))
                .sorted(Comparator.comparing(ProblemType::name))
                .toList();
    }

    /** Returns an example. */
    Problem example() {
        return Problem.of(name, status, title, when);
    }
}
