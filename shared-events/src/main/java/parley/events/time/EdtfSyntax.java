package parley.events.time;

import parley.events.InvalidValue;

/** Thrown for text that is not an EDTF expression: names the fault and its place. */
public final class EdtfSyntax extends InvalidValue {
    private static final long serialVersionUID = 1L;

    private final int position;

    EdtfSyntax(String message, int position) {
        super(message + " (at index " + position + ")");
        this.position = position;
    }

    /** Returns the index of the fault, from 0; the text's length if its end is missing. */
    public int position() {
        return position;
    }
}
