package parley.events.place;

import parley.events.SchemaName;

/** The basis of a verdict about control. */
@SchemaName("Basis")
public enum ControlBasis {
    /** The author investigated it. */
    ASSESSED,
    /** The author claims it for itself or an ally. */
    CLAIMED,
    /** The author recognises it, in law or in fact. */
    RECOGNISED
}
