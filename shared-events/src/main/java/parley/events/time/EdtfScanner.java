package parley.events.time;

/** A place in a text: what is expected there is read, or its absence is a fault there. */
final class EdtfScanner {
    /** What stands at the end of the text; there may be one within it too. */
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

    /** A minus, also the typographic one (U+2212). */
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

    void expect(String expected, String otherwise) {
        if (!accept(expected)) {
            throw fault(otherwise);
        }
    }

    /** How many characters from here on are digits, or {@code X} for unspecified ones. */
    int run() {
        var length = 0;
        while (isDigit(peek(length)) || peek(length) == Digits.UNSPECIFIED) {
            length++;
        }
        return length;
    }

    /** As many digits as said, some perhaps unspecified, under a sign read before. */
    Digits digits(int sign, int count, String otherwise) {
        var start = position;
        while (position < start + count) {
            if (!isDigit(peek()) && peek() != Digits.UNSPECIFIED) {
                throw fault(otherwise);
            }
            position++;
        }
        return new Digits(sign, text.substring(start, position));
    }

    /** Two digits that make a number up to the one said. */
    int number(int most, String otherwise) {
        var tens = digit(otherwise);
        var number = tens * 10 + digit(otherwise);
        if (number > most) {
            throw fault(position - 2, otherwise);
        }
        return number;
    }

    int digit(String otherwise) {
        if (!isDigit(peek())) {
            throw fault(otherwise);
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
