package parley.standalone.cli.http;

import org.jspecify.annotations.Nullable;

/**
 * A problem detail, as far as the command line shows it.
 *
 * @param type the kind of problem, such as {@code urn:parley:problem:dangling-reference}
 * @param reason what is wrong in this case, beside the rule
 * @param field the field at fault, as a JSON Pointer
 * @param parameter the parameter at fault
 * @param reference what the command refers to
 * @param standing what became of the reference: missing or retracted
 * @param thing the thing that the command is about
 * @param record the record that it names
 * @param given the recorded time that it gives
 * @param last the recorded time of its negotiation's last record
 * @param time the time that it says something was so
 * @param recordedAt when it is recorded
 */
public record ApiProblem(
        @Nullable String type,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String reason,
        @Nullable String field,
        @Nullable String parameter,
        @Nullable String reference,
        @Nullable String standing,
        @Nullable String thing,
        @Nullable String record,
        @Nullable String given,
        @Nullable String last,
        @Nullable String time,
        @Nullable String recordedAt) {
    /** Returns the stable name of its kind; empty if it has none. */
    public String name() {
        return type == null ? "" : type.substring(type.lastIndexOf(':') + 1);
    }

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
