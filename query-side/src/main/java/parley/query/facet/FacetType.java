package parley.query.facet;

/**
 * A facet of a kind of thing, or a family of facets, with the type of its values.
 *
 * @param name the facet's name, such as {@code status}; for a family, the prefix of its names, such
 *     as {@code outcome/}
 * @param values the record type that represents its values
 */
public record FacetType<V extends Record>(String name, Class<V> values, FacetForm form) {
    private static final String FAMILY = "/";

    /** Returns a facet in which an end uncovers what lay beneath. */
    public static <V extends Record> FacetType<V> state(String name, Class<V> values) {
        return new FacetType<>(name, values, FacetForm.STATE);
    }

    /** Returns a facet in which an end leaves nothing behind but that it has ended. */
    public static <V extends Record> FacetType<V> course(String name, Class<V> values) {
        return new FacetType<>(name, values, FacetForm.COURSE);
    }

    public boolean isFamily() {
        return name.endsWith(FAMILY);
    }

    /** Returns the facet of this family with a key: {@code outcome/donbas}. */
    public FacetType<V> of(String key) {
        return new FacetType<>(name + key, values, form);
    }

    /** Whether a facet is this one or belongs to this family. */
    public boolean includes(String facet) {
        return isFamily() ? facet.startsWith(name) : facet.equals(name);
    }

    /** Returns the key of a facet within this family. */
    public String key(String facet) {
        return facet.substring(name.length());
    }
}
