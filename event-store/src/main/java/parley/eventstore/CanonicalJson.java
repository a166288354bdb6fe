package parley.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * A writer of one JSON object in canonical form (RFC 8785). Callers add the members in ascending
 * order of their UTF-16 code units, as that form requires; numbers are integers below 2^53.
 */
final class CanonicalJson {
    private static final String ESCAPED = "\b\t\n\f\r\"\\";
    private static final String ESCAPES = "btnfr\"\\";

    private final StringBuilder text = new StringBuilder(1024).append('{');

    CanonicalJson member(String name, @Nullable String value) {
        if (value != null) {
            begin(name);
            text.append('"');
            escape(value);
            text.append('"');
        }
        return this;
    }

    CanonicalJson member(String name, long value) {
        begin(name);
        text.append(value);
        return this;
    }

    CanonicalJson member(String name, boolean value) {
        begin(name);
        text.append(value);
        return this;
    }

    String end() {
        return text.append('}').toString();
    }

    private void begin(String name) {
        if (text.length() > 1) {
            text.append(',');
        }
        text.append('"').append(name).append("\":");
    }

    private void escape(String value) {
        int copied = 0;
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (unit < ' ' || unit == '"' || unit == '\\') {
                text.append(value, copied, i);
                escape(unit);
                copied = i + 1;
            }
        }
        text.append(value, copied, value.length());
    }

    private void escape(char unit) {
        int index = ESCAPED.indexOf(unit);
        if (index >= 0) {
            text.append('\\').append(ESCAPES.charAt(index));
        } else {
            text.append("\\u00")
                    .append(Character.forDigit(unit >> 4, 16))
                    .append(Character.forDigit(unit & 15, 16));
        }
    }
}
