package parley.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.security.Token;

/** Finds tokens in addresses, where they are kept and shown, however they are written there. */
final class TokenInAddress {
    /** Whoever encodes an address more often does so on purpose. */
    private static final int MOST_ENCODINGS = 4;

    /** An ASCII character, of which tokens consist; what is malformed beside it hides none. */
    private static final Pattern ESCAPE = Pattern.compile("%([0-7][0-9A-Fa-f])");

    private TokenInAddress() {}

    /** Returns whether the path or the query contains one. */
    static boolean isIn(HttpServletRequest request) {
        return isInPath(request) || isIn(request.getQueryString());
    }

    static boolean isInPath(HttpServletRequest request) {
        return isIn(request.getRequestURI());
    }

    static boolean isIn(@Nullable String encoded) {
        var text = encoded == null ? "" : encoded;
        for (int times = 0; times < MOST_ENCODINGS && !Token.isIn(text); times++) {
            text = ESCAPE.matcher(text).replaceAll(TokenInAddress::decoded);
        }
        return Token.isIn(text);
    }

    private static String decoded(MatchResult escape) {
        var character = (char) Integer.parseInt(escape.group(1), 16);
        return Matcher.quoteReplacement(Character.toString(character));
    }
}
