package parley.query.facet;

/** The names of facets that several kinds of thing have. */
public final class FacetNames {
    /** The attributes of a thing, asserted by the record that creates it. */
    public static final String DETAILS = "details";

    /** The actual attributes of a thing that was planned first; they replace the planned ones. */
    public static final String HELD = "held";

    /** The thing of which this one is a duplicate. */
    public static final String DUPLICATE_OF = "duplicate-of";

    public static final String STATUS = "status";
    public static final String SCHEDULE = "schedule";
    public static final String OCCURRENCE = "occurrence";

    private FacetNames() {}
}
