package parley.security.cli;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.events.InvalidValue;

/** A token's lifetime, as an option gives it. */
final class TokenLifetime {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,4})([dh])");

    /** Long enough for a season's work; whoever needs the token for longer renews it. */
    static final String DEFAULT = "90d";

    private static final String NEVER_ENDS = "never";

    private TokenLifetime() {}

    /**
     * Parses days, hours or {@code never}: {@code 90d}, {@code 12h}.
     *
     * @return null for a token that never expires
     * @throws InvalidValue if the text is anything else
     */
    static @Nullable Duration read(String text) {
        if (text.equals(NEVER_ENDS)) {
            return null;
        }
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new InvalidValue(
                    "\"" + text + "\" is not a duration such as 90d or 12h, or never");
        }
        var number = Long.parseLong(form.group(1));
        return form.group(2).equals("d") ? Duration.ofDays(number) : Duration.ofHours(number);
    }
}
