package parley.query.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Opaque places in a list, for whoever asks for the next page. */
final class Cursors {
    private static final String BETWEEN = " ";

    private Cursors() {}

    static String write(Object... parts) {
        var text = String.join(BETWEEN, Arrays.stream(parts).map(String::valueOf).toList());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts of a cursor.
     *
     * @throws parley.door.Rejected with 400 if Parley did not write it
     */
    static String[] read(String cursor, int parts) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var read = text.split(BETWEEN, -1);
            if (read.length == parts && text.chars().noneMatch(Character::isISOControl)) {
                return read;
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    static long[] readNumbers(String cursor, int parts) {
        return Arrays.stream(read(cursor, parts)).mapToLong(Cursors::number).toArray();
    }

    static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    private static RuntimeException invalid() {
        return Parameters.invalid(
                "cursor", "A cursor is what the page before gave as next; leave it out to begin.");
    }
}
