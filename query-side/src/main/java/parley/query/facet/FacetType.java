package parley.query.facet;

/**
 * A facet of a kind of thing, or a family of facets, with the type of its values.
 *
 * @param name the facet's name, such as {@code status}; of a family, what its names begin with,
 *     such as {@code outcome/}
 * @param values the record that its values are written from and read as
 */
public record FacetType<V extends Record>(String name, Class<V> values) {
    private static final String FAMILY = "/";

    public boolean isFamily() {
        return name.endsWith(FAMILY);
    }

    /** The one of a family that a key tells from the others: {@code outcome/donbas}. */
    public FacetType<V> of(String key) {
        return new FacetType<>(name + key, values);
    }

    /** Whether a facet's name is this one's, or one of the family. */
    public boolean includes(String facet) {
        return isFamily() ? facet.startsWith(name) : facet.equals(name);
    }

    /** What tells a facet of the family from the others. */
    public String key(String facet) {
        return facet.substring(name.length());
    }
}
