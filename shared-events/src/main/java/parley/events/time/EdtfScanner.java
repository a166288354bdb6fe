package parley.events.time;

/** A cursor over the text of an expression. */
final class EdtfScanner {
    /** Returned by {@link #peek} at the end of the text, which may also contain it. */
    static final char END = '\0';

    private static final String MINUS = "-\u2212";

    private final String text;
    private int position;

    EdtfScanner(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    boolean atEnd() {
        return position == text.length();
    }

    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        var index = position + ahead;
        return index < text.length() ? text.charAt(index) : END;
    }

    boolean accept(String expected) {
        var found = text.startsWith(expected, position);
        if (found) {
            position += expected.length();
        }
        return found;
    }

    /** Accepts a minus, including the typographic one (U+2212). */
    boolean acceptMinus() {
        return acceptAny(MINUS);
    }

    boolean isMinus() {
        return !atEnd() && MINUS.indexOf(peek()) >= 0;
    }

    boolean acceptAny(String characters) {
        var found = !atEnd() && characters.indexOf(peek()) >= 0;
        if (found) {
            position++;
        }
        return found;
    }

    void skipSpaces() {
        while (peek() == ' ') {
            position++;
        }
    }

    void expect(String expected, String message) {
        if (!accept(expected)) {
            throw fault(message);
        }
    }

    /** Returns the number of digits that follow, including {@code X} for unspecified ones. */
    int run() {
        var length = 0;
        while (isDigit(peek(length)) || peek(length) == Digits.UNSPECIFIED) {
            length++;
        }
        return length;
    }

    /** Reads so many digits, some perhaps unspecified, of a number whose sign was read before. */
    Digits digits(int sign, int count, String message) {
        var start = position;
        while (position < start + count) {
            if (!isDigit(peek()) && peek() != Digits.UNSPECIFIED) {
                throw fault(message);
            }
            position++;
        }
        return new Digits(sign, text.substring(start, position));
    }

    /** Reads a two-digit number up to a maximum. */
    int number(int max, String message) {
        var tens = digit(message);
        var number = tens * 10 + digit(message);
        if (number > max) {
            throw fault(position - 2, message);
        }
        return number;
    }

    int digit(String message) {
        if (!isDigit(peek())) {
            throw fault(message);
        }
        return text.charAt(position++) - '0';
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    EdtfSyntax fault(String message) {
        return fault(position, message);
    }

    EdtfSyntax fault(int index, String message) {
        return new EdtfSyntax(message, index);
    }
}
