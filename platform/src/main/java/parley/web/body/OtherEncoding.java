package parley.web.body;

/** Recognizes texts in UTF-16 and UTF-32, in which JSON must not be exchanged (RFC 8259). */
final class OtherEncoding {
    /** The least first byte of one. */
    private static final int BYTE_ORDER_MARK = 0xFE;

    private OtherEncoding() {}

    /**
     * Returns whether a text begins with a byte order mark of theirs, or with an ASCII character in
     * one of them: no text in UTF-8 that means anything begins like that.
     */
    static boolean isBegunBy(byte[] first) {
        if (first.length > 0 && Byte.toUnsignedInt(first[0]) >= BYTE_ORDER_MARK) {
            return true;
        }
        for (byte each : first) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }
}
