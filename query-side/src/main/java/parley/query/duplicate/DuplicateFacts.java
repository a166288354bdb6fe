package parley.query.duplicate;

import java.util.List;
import parley.events.duplicate.DuplicateEvent;
import parley.events.duplicate.DuplicateEvent.DuplicateMarked;
import parley.events.time.Extent;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetNames;
import parley.query.facet.FacetType;
import parley.query.facet.RecordedContext;

/** Translates events about duplicates into asserted values. */
public final class DuplicateFacts {
    public static final FacetType<DuplicateValue> DUPLICATE_OF =
            FacetType.course(FacetNames.DUPLICATE_OF, DuplicateValue.class);

    private DuplicateFacts() {}

    /** Translates an event into the facet {@code duplicate-of}, which holds throughout. */
    public static List<AssertedValue> of(DuplicateEvent event, RecordedContext context) {
        return switch (event) {
            case DuplicateMarked(_, var of, var reason) ->
                    context.only(DUPLICATE_OF, new DuplicateValue(of, reason), Extent.THROUGHOUT);
        };
    }
}
