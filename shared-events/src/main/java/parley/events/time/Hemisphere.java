package parley.events.time;

/** A half of the Earth, in which seasons come half a year before or after those of the other. */
enum Hemisphere {
    NORTHERN,
    SOUTHERN
}
