package parley.standalone.cli.importing;

/**
 * Lines of a file that form the body of one request.
 *
 * @param first the number of the first line in the file
 * @param body the lines as in the file; of a line that is too long, only a part that the server
 *     refuses too
 */
@SuppressWarnings("ArrayRecordComponent") // made once and sent; nobody compares batches
record LineBatch(long first, byte[] body) {
    boolean isEmpty() {
        return body.length == 0;
    }
}
