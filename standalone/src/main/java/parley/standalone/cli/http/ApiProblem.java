package parley.standalone.cli.http;

import org.jspecify.annotations.Nullable;

/**
 * A problem detail, as far as a shell shows it.
 *
 * @param field the one at fault, as a JSON Pointer
 * @param parameter the one at fault
 */
public record ApiProblem(
        @Nullable String title,
        @Nullable String detail,
        @Nullable String field,
        @Nullable String parameter) {

    /** In a line. */
    @Override
    public String toString() {
        var at = field == null ? parameter : field;
        return title + ": " + detail + (at == null ? "" : " (" + at + ")");
    }
}
