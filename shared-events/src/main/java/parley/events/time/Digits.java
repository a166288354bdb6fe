package parley.events.time;

import java.util.stream.IntStream;

/**
 * A number some of whose digits may be unspecified: {@code 20X0} stands for 2000, 2010, … 2090.
 *
 * @param sign 1, or −1 for a number below zero
 */
record Digits(int sign, String written) {
    static final char UNSPECIFIED = 'X';

    boolean isMasked() {
        return written.indexOf(UNSPECIFIED) >= 0;
    }

    /** The least number they can stand for. */
    int least() {
        return sign > 0 ? filled('0') : -filled('9');
    }

    /** The greatest number they can stand for. */
    int greatest() {
        return sign > 0 ? filled('9') : Math.min(-filled('0'), -1);
    }

    /** Those numbers they can stand for, from one to another, upward or downward. */
    IntStream between(int from, int to) {
        var step = from <= to ? 1 : -1;
        return IntStream.iterate(from, n -> n != to + step, n -> n + step).filter(this::fits);
    }

    private boolean fits(int number) {
        var rest = Math.abs(number);
        for (var i = written.length() - 1; i >= 0; i--) {
            var digit = written.charAt(i);
            if (digit != UNSPECIFIED && digit - '0' != rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return true;
    }

    private int filled(char filling) {
        var number = 0;
        for (var i = 0; i < written.length(); i++) {
            var digit = written.charAt(i);
            number = number * 10 + (digit == UNSPECIFIED ? filling : digit) - '0';
        }
        return number;
    }
}
