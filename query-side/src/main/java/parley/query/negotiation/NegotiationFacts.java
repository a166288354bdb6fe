package parley.query.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.negotiation.NegotiationEvent;
import parley.events.negotiation.NegotiationEvent.NegotiationClosed;
import parley.events.negotiation.NegotiationEvent.NegotiationDescribed;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.events.negotiation.NegotiationEvent.NegotiationReopened;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about a negotiation. */
public final class NegotiationFacts {
    private NegotiationFacts() {}

    /**
     * Facets: {@code details}; {@code title} and {@code summary}, where they became others; {@code
     * status} ({@code open}, {@code closed}).
     */
    public static List<Asserted> of(NegotiationEvent event, Told told) {
        return switch (event) {
            case NegotiationOpened opened ->
                    List.of(
                            told.details(),
                            told.asserted(
                                    "status",
                                    new Status("open", null),
                                    told.throughoutUnless(opened.opened(), null)));
            case NegotiationDescribed described -> described(described, told);
            case NegotiationClosed(_, var reason, var from) ->
                    List.of(
                            told.asserted(
                                    "status", new Status("closed", reason), told.since(from)));
            case NegotiationReopened(_, var reason, var from) ->
                    List.of(told.asserted("status", new Status("open", reason), told.since(from)));
        };
    }

    private static List<Asserted> described(NegotiationDescribed described, Told told) {
        var asserted = new ArrayList<Asserted>();
        var extent = told.since(described.from());
        if (described.title() != null) {
            asserted.add(told.asserted("title", new Title(described.title()), extent));
        }
        if (described.summary() != null) {
            asserted.add(told.asserted("summary", new Summary(described.summary()), extent));
        }
        return asserted;
    }

    record Status(String status, @Nullable String reason) {}

    record Title(String title) {}

    record Summary(String summary) {}
}
