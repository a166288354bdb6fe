package parley.security;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.json.EnumNames;

/**
 * Writes who was let in, refused or told of an identity, and who changed tokens, to the logger
 * {@code parley.audit}: one line each, such as {@code login who="anna" from="192.0.2.7" what="token
 * 0123456789ab"}. No line contains a secret.
 */
public final class AuditLog {
    private static final Logger LOG = LoggerFactory.getLogger("parley.audit");

    /** Of each text, in UTF-16 code units; a caller chooses the address that is refused. */
    private static final int LONGEST = 300;

    /** Nobody that is known. */
    public static final String NOBODY = "-";

    /** What could end a line, a text in it, or mislead whoever looks at it. */
    private static final Pattern SPECIAL = Pattern.compile("[\"\\\\\\p{C}\\p{Zl}\\p{Zp}]");

    private AuditLog() {}

    /** What is written about. */
    public enum Event {
        LOGIN,
        LOGOUT,
        REFUSED,
        TOKEN_CREATED,
        TOKEN_RENEWED,
        TOKEN_REVOKED,
        IDENTITY_TOLD,
        IDENTITY_NOT_TOLD
    }

    /**
     * Writes a line.
     *
     * @param who the name of a user, or {@link #NOBODY}
     * @param from a network address, or where else it was done
     * @param what the object, or the circumstances
     */
    public static void write(Event event, String who, String from, String what) {
        LOG.info(line(event, who, from, what));
    }

    static String line(Event event, String who, String from, String what) {
        return "%s who=\"%s\" from=\"%s\" what=\"%s\""
                .formatted(EnumNames.of(event), text(who), text(from), text(what));
    }

    private static String text(String text) {
        var safe = Token.withoutSecrets(text);
        var cut = safe.length() > LONGEST ? safe.substring(0, LONGEST) + "…" : safe;
        return SPECIAL.matcher(cut).replaceAll(AuditLog::escaped);
    }

    private static String escaped(MatchResult special) {
        var character = special.group();
        var written =
                character.equals("\"") || character.equals("\\")
                        ? "\\" + character
                        : "\\u%04x".formatted(character.codePointAt(0));
        return Matcher.quoteReplacement(written);
    }
}
