package parley.command.api;

import java.util.HashSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.command.Precondition;
import parley.command.Precondition.AtOneOf;
import parley.command.Precondition.IsThere;
import parley.problem.RequestProblems;

/** The version of a thing as an entity tag (RFC 9110): {@code "3"}. */
final class EntityTag {
    /** One tag of a list. A weak or foreign tag matches no version. */
    private static final Pattern NEXT =
            Pattern.compile("[ \\t]*(?:(\"?)([1-9]\\d{0,9})\\1|(?:W/)?\"[^\"]*\")[ \\t]*(?:,|$)");

    private EntityTag() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Returns the precondition of an {@code If-Match} header; null without the header. */
    static @Nullable Precondition precondition(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        return ifMatch.strip().equals("*") ? new IsThere() : atOneOf(ifMatch.strip());
    }

    private static AtOneOf atOneOf(String tags) {
        var versions = new HashSet<Long>();
        var next = NEXT.matcher(tags);
        int end = 0;
        while (next.region(end, tags.length()).lookingAt()) {
            if (next.group(2) != null) {
                versions.add(Long.valueOf(next.group(2)));
            }
            end = next.end();
        }
        if (end == 0 || end < tags.length()) {
            throw RequestProblems.invalidHeader(
                            "If-Match",
                            "If-Match must list versions of the thing, such as \"3\" or \"3\", \"4\", or be * for any version.")
                    .rejected();
        }
        return new AtOneOf(versions);
    }
}
