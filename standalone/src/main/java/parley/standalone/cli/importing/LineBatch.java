package parley.standalone.cli.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Lines of a file that form the body of one request.
 *
 * @param first the number of the first line in the file
 * @param body the lines as in the file; of a line that is too long, only a part that the server
 *     refuses too
 */
@SuppressWarnings("ArrayRecordComponent") // made once and sent; nobody compares batches
record LineBatch(long first, byte[] body) {
    private static final String RECORDED_TIME = "\"recordedAt\"";

    boolean isEmpty() {
        return body.length == 0;
    }

    /** Whether a line seems to name the time at which an archive recorded it. */
    boolean namesRecordedTime() {
        return new String(body, ISO_8859_1).contains(RECORDED_TIME);
    }
}
