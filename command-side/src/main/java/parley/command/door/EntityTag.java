package parley.command.door;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.door.Problem;

/** A thing's version as an entity tag (RFC 9110): {@code "3"}. */
final class EntityTag {
    private static final Pattern FORM = Pattern.compile("\"?(\\d{1,10})\"?");

    private EntityTag() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that {@code If-Match} names; absent where there is no such header, or any will
     * do.
     */
    static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        var tag = FORM.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.of(
                            "invalid-header",
                            400,
                            "A header cannot be",
                            "If-Match names one version of the thing, such as \"3\".")
                    .with("header", "If-Match")
                    .rejected();
        }
        return Long.valueOf(tag.group(1));
    }
}
