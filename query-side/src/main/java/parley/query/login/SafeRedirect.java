package parley.query.login;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody goes on after they have logged in: never to another site. */
final class SafeRedirect {
    private static final String FIRST = "/";

    /** One slash and no backslash at the front, which browsers take for another; no spaces. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

    private static final Pattern LOGIN_ITSELF = Pattern.compile("/log(in|out)([?#/;].*)?");

    private SafeRedirect() {}

    /** What was asked for, or the first page if it can't be gone to. */
    static String of(@Nullable String asked) {
        return asked != null
                        && LOCAL.matcher(asked).matches()
                        && !LOGIN_ITSELF.matcher(asked).matches()
                ? asked
                : FIRST;
    }
}
