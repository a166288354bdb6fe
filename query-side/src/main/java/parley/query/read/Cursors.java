package parley.query.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;
import parley.problem.RequestProblems;

/**
 * Writes and reads the opaque cursors of paged lists. A checksum over cursor and list makes sure
 * that a truncated one, or one of another list, is refused rather than read as another place.
 */
final class Cursors {
    private static final String SEPARATOR = " ";

    private Cursors() {}

    static String write(String list, Object... parts) {
        var place = String.join(SEPARATOR, Arrays.stream(parts).map(String::valueOf).toList());
        var text = place + SEPARATOR + checksum(list, place);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the parts of a cursor.
     *
     * @throws parley.problem.ProblemException with 400 if Parley did not write it for this list
     */
    static String[] read(String list, String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var end = text.lastIndexOf(SEPARATOR);
            if (end >= 0
                    && checksum(list, text.substring(0, end)).equals(text.substring(end + 1))) {
                return text.substring(0, end).split(SEPARATOR, -1);
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    static long[] readNumbers(String list, String cursor) {
        return Arrays.stream(read(list, cursor)).mapToLong(Cursors::number).toArray();
    }

    static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    private static String checksum(String list, String place) {
        var sum = new CRC32();
        sum.update((list + SEPARATOR + place).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static RuntimeException invalid() {
        return RequestProblems.invalidParameter(
                        "cursor",
                        "A cursor must be the complete next value of the previous page of the same list; leave it out for the first page.")
                .rejected();
    }
}
