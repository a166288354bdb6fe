package parley.events.place;

/** How far a place does what it is there for: a plant runs, a crossing is open. */
public enum PlaceState {
    OPERATING,
    PARTLY_OPERATING,
    NOT_OPERATING,
    DESTROYED
}
