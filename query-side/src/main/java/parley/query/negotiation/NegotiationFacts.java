package parley.query.negotiation;

import java.util.List;
import parley.events.negotiation.NegotiationEvent;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about a negotiation. */
public final class NegotiationFacts {
    private NegotiationFacts() {}

    /** Facets: {@code details}; {@code status} ({@code open}). */
    public static List<Asserted> of(NegotiationEvent event, Told told) {
        return switch (event) {
            case NegotiationOpened opened ->
                    List.of(
                            told.details(),
                            told.asserted(
                                    "status",
                                    new Status("open"),
                                    told.throughoutUnless(opened.opened(), null)));
        };
    }

    record Status(String status) {}
}
