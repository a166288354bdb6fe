package parley.events.place;

/** The type of a place. */
public enum PlaceType {
    VENUE,
    CITY,
    REGION,
    PLANT,
    COUNTRY
}
