package parley.events.place;

/** What a place is. */
public enum PlaceType {
    VENUE,
    CITY,
    REGION,
    PLANT,
    COUNTRY
}
