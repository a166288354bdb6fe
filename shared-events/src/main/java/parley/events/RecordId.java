package parley.events;

/**
 * The id of a record, which is the id of its command: chosen by the caller, or a UUIDv7 generated
 * by Parley. Repeats, corrections and retractions refer to it.
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
