package parley.events;

/**
 * The id of a record, which is the id of the command that made it: chosen by the caller, or a
 * UUIDv7 given by Parley. Repeating, correcting and retracting all use this one name.
 */
public record RecordId(String value) {
    public RecordId {
        Slug.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
