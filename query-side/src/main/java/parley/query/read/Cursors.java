package parley.query.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;
import parley.problem.RequestProblems;
import parley.query.asof.AsOfParameters;

/**
 * Writes and reads the opaque cursors of one question about a paged list. A checksum over cursor
 * and question makes sure that a truncated one, or one of another list, other clocks or other
 * filters, is refused rather than read as another place.
 */
final class Cursors {
    private static final String SEPARATOR = " ";

    private final String question;

    /**
     * Creates the cursors of a question.
     *
     * @param list what is listed: {@code talks/timeline}
     * @param filters what else the question asks for; the same question has equal texts
     */
    Cursors(String list, AsOfParameters asOf, Object... filters) {
        question = list + SEPARATOR + asOf + SEPARATOR + Arrays.toString(filters);
    }

    String write(Object... parts) {
        var place = String.join(SEPARATOR, Arrays.stream(parts).map(String::valueOf).toList());
        var text = place + SEPARATOR + checksum(place);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the parts of a cursor.
     *
     * @throws parley.problem.ProblemException with 400 if Parley did not write it for this question
     */
    String[] read(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var end = text.lastIndexOf(SEPARATOR);
            if (end >= 0 && checksum(text.substring(0, end)).equals(text.substring(end + 1))) {
                return text.substring(0, end).split(SEPARATOR, -1);
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    long[] readNumbers(String cursor) {
        return Arrays.stream(read(cursor)).mapToLong(Cursors::number).toArray();
    }

    static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    private String checksum(String place) {
        var sum = new CRC32();
        sum.update((question + SEPARATOR + place).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static RuntimeException invalid() {
        return RequestProblems.invalidParameter(
                        "cursor",
                        "A cursor must be the complete next value of the previous page, and only limit may differ from the question that it came from; leave the cursor out for the first page.")
                .rejected();
    }
}
