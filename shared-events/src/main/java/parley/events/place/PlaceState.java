package parley.events.place;

/** The operational state of a place: a plant runs, a crossing is open. */
public enum PlaceState {
    OPERATING,
    PARTLY_OPERATING,
    NOT_OPERATING,
    DESTROYED
}
