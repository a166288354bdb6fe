package parley.standalone.cli.importing;

/**
 * Lines of a file that make the body of one request.
 *
 * @param first the number of the first of them in the file
 * @param body as it stands in the file, but for the rest of a line that is longer than any taken
 */
@SuppressWarnings("ArrayRecordComponent") // made once and sent; nobody compares batches
record LineBatch(long first, byte[] body) {
    boolean isEmpty() {
        return body.length == 0;
    }
}
