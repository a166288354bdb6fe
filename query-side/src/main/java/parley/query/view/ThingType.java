package parley.query.view;

import java.util.List;
import java.util.function.BiFunction;
import parley.events.ThingKind;
import parley.query.facet.FacetType;

/**
 * A kind of thing with the types of its facets.
 *
 * @param details what its attributes are read as
 * @param naming what people call a thing with these attributes
 * @param facets those of this kind alone
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

    /** The attributes of a thing; of what was planned first, those that it came to have. */
    public D details(ThingView thing) {
        return thing.details().as(details);
    }

    /** What people call a thing: its title, its name or its words. */
    public String title(ThingView thing) {
        return naming.apply(thing, details(thing));
    }
}
