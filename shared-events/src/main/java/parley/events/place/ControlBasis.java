package parley.events.place;

import parley.events.SchemaName;

/** On what a verdict about control rests. */
@SchemaName("Basis")
public enum ControlBasis {
    /** The author looked into it. */
    ASSESSED,
    /** The author says so of itself or an ally. */
    CLAIMED,
    /** The author recognises it, in law or in fact. */
    RECOGNISED
}
