package parley.query.facet;

/** Names of facets that several kinds of thing have. */
public final class FacetNames {
    /** A thing's attributes; what founds a thing asserts it, and so that it exists. */
    public static final String DETAILS = "details";

    /**
     * A thing's attributes as it came to be, where it was founded as merely planned; they then take
     * the place of those planned.
     */
    public static final String HELD = "held";

    /** Of which thing this one is a duplicate. */
    public static final String DUPLICATE_OF = "duplicate-of";

    public static final String STATUS = "status";
    public static final String SCHEDULE = "schedule";
    public static final String OCCURRENCE = "occurrence";

    private FacetNames() {}
}
