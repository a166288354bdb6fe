package parley.events.time;

import parley.events.InvalidValue;

/** Text that is no EDTF expression: what is wrong, what would be right, and where. */
public final class EdtfSyntax extends InvalidValue {
    private static final long serialVersionUID = 1L;

    private final int position;

    EdtfSyntax(String message, int position) {
        super(message + " (at index " + position + ")");
        this.position = position;
    }

    /** The index of the fault, from 0; the text's length where something is missing at its end. */
    public int position() {
        return position;
    }
}
