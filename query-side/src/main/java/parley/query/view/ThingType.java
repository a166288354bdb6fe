package parley.query.view;

import java.util.List;
import java.util.function.BiFunction;
import parley.events.ThingKind;
import parley.query.facet.FacetType;

/**
 * A kind of thing with the types of its facets.
 *
 * @param details the type of its attributes
 * @param naming returns the title of a thing with these attributes
 * @param facets the facets that are specific to this kind
 */
public record ThingType<D extends Record>(
        ThingKind kind,
        Class<D> details,
        BiFunction<ThingView, D, String> naming,
        List<FacetType<?>> facets) {

    public ThingType(
            ThingKind kind,
            Class<D> details,
            BiFunction<ThingView, D, String> naming,
            FacetType<?>... facets) {
        this(kind, details, naming, List.of(facets));
    }

    /** Returns the attributes of a thing; the actual ones if it was planned first. */
    public D details(ThingView thing) {
        return thing.details().as(details);
    }

    /** Returns the title, name or wording of a thing. */
    public String title(ThingView thing) {
        return naming.apply(thing, details(thing));
    }
}
