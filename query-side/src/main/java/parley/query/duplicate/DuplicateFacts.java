package parley.query.duplicate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.AnyId;
import parley.events.duplicate.DuplicateEvent;
import parley.events.duplicate.DuplicateEvent.DuplicateMarked;
import parley.events.time.Extent;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about things that are one. */
public final class DuplicateFacts {
    private DuplicateFacts() {}

    /** Facets: {@code duplicate-of}, which holds throughout. */
    public static List<Asserted> of(DuplicateEvent event, Told told) {
        return switch (event) {
            case DuplicateMarked(_, var of, var reason) ->
                    List.of(
                            told.asserted(
                                    Asserted.DUPLICATE_OF,
                                    new Same(of, reason),
                                    Extent.THROUGHOUT));
        };
    }

    record Same(AnyId of, @Nullable String reason) {}
}
