package parley.security.cli;

import java.time.Duration;
import java.util.regex.Pattern;
import parley.events.InvalidValue;

/** Parses a token's lifetime. */
final class TokenLifetime {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,4})([dh])");

    private TokenLifetime() {}

    /**
     * Parses days or hours: {@code 90d}, {@code 12h}.
     *
     * @throws InvalidValue if the text is anything else
     */
    static Duration read(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new InvalidValue("\"" + text + "\" is not a duration such as 90d or 12h");
        }
        var number = Long.parseLong(form.group(1));
        return form.group(2).equals("d") ? Duration.ofDays(number) : Duration.ofHours(number);
    }
}
