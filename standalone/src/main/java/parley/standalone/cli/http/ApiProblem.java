package parley.standalone.cli.http;

import org.jspecify.annotations.Nullable;

/**
 * A problem detail, as far as the command line shows it.
 *
 * @param reason what is wrong in this case, beside the rule
 * @param field the field at fault, as a JSON Pointer
 * @param parameter the parameter at fault
 */
public record ApiProblem(
        @Nullable String title,
        @Nullable String detail,
        @Nullable String reason,
        @Nullable String field,
        @Nullable String parameter) {

    /** Returns it as one line. */
    @Override
    public String toString() {
        var at = field == null ? parameter : field;
        return title
                + ": "
                + detail
                + (reason == null ? "" : " " + reason)
                + (at == null ? "" : " (" + at + ")");
    }
}
