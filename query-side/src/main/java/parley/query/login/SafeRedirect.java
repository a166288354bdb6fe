package parley.query.login;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Determines where to redirect after login: never to another site. */
final class SafeRedirect {
    private static final String FIRST = "/";

    /**
     * A local path: starts with one slash, not followed by another or by a backslash, which
     * browsers treat as one; contains no spaces.
     */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

    private static final Pattern LOGIN_ITSELF = Pattern.compile("/log(in|out)([?#/;].*)?");

    private SafeRedirect() {}

    /** Returns the requested path, or the first page if the path is not allowed. */
    static String of(@Nullable String requested) {
        return requested != null
                        && LOCAL.matcher(requested).matches()
                        && !LOGIN_ITSELF.matcher(requested).matches()
                ? requested
                : FIRST;
    }
}
