package parley.events.time;

import java.util.stream.IntStream;

/**
 * A number with possibly unspecified digits: {@code 20X0} stands for 2000, 2010, … 2090.
 *
 * @param sign 1, or −1 for a negative number
 */
record Digits(int sign, String written) {
    static final char UNSPECIFIED = 'X';

    boolean isMasked() {
        return written.indexOf(UNSPECIFIED) >= 0;
    }

    /** Returns the least number that it can stand for. */
    int least() {
        return sign > 0 ? filled('0') : -filled('9');
    }

    /** Returns the greatest number that it can stand for. */
    int greatest() {
        return sign > 0 ? filled('9') : Math.min(-filled('0'), -1);
    }

    /** Returns the numbers that it can stand for in a range, ascending or descending. */
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
