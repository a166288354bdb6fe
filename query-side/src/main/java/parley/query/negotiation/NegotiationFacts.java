package parley.query.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.ThingKind;
import parley.events.negotiation.NegotiationEvent;
import parley.events.negotiation.NegotiationEvent.NegotiationClosed;
import parley.events.negotiation.NegotiationEvent.NegotiationDescribed;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.events.negotiation.NegotiationEvent.NegotiationReopened;
import parley.json.EnumNames;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetNames;
import parley.query.facet.FacetType;
import parley.query.facet.RecordedContext;
import parley.query.view.ThingType;
import parley.query.view.ThingView;

/** The facets of a negotiation, and what its events assert about them. */
public final class NegotiationFacts {
    public static final FacetType<TitleValue> TITLE = FacetType.course("title", TitleValue.class);
    public static final FacetType<SummaryValue> SUMMARY =
            FacetType.course("summary", SummaryValue.class);
    public static final FacetType<NegotiationStatusValue> STATUS =
            FacetType.course(FacetNames.STATUS, NegotiationStatusValue.class);
    public static final ThingType<NegotiationOpened> NEGOTIATION =
            new ThingType<>(
                    ThingKind.NEGOTIATION,
                    NegotiationOpened.class,
                    (thing, opened) ->
                            thing.value(TITLE).map(TitleValue::title).orElse(opened.title()),
                    TITLE,
                    SUMMARY,
                    STATUS);

    private NegotiationFacts() {}

    /** Facets: {@code details}; {@code title} and {@code summary} once changed; {@code status}. */
    public static List<AssertedValue> of(NegotiationEvent event, RecordedContext context) {
        return switch (event) {
            case NegotiationOpened opened ->
                    List.of(
                            context.details(),
                            context.asserted(
                                    STATUS,
                                    new NegotiationStatusValue(NegotiationStatus.OPEN, null),
                                    context.throughoutUnless(opened.opened(), null)));
            case NegotiationDescribed described -> described(described, context);
            case NegotiationClosed(_, var reason, var from) ->
                    context.only(
                            STATUS,
                            new NegotiationStatusValue(NegotiationStatus.CLOSED, reason),
                            context.since(from));
            case NegotiationReopened(_, var reason, var from) ->
                    context.only(
                            STATUS,
                            new NegotiationStatusValue(NegotiationStatus.OPEN, reason),
                            context.since(from));
        };
    }

    private static List<AssertedValue> described(
            NegotiationDescribed described, RecordedContext context) {
        var asserted = new ArrayList<AssertedValue>();
        var extent = context.since(described.from());
        if (described.title() != null) {
            asserted.add(context.asserted(TITLE, new TitleValue(described.title()), extent));
        }
        if (described.summary() != null) {
            asserted.add(context.asserted(SUMMARY, new SummaryValue(described.summary()), extent));
        }
        return asserted;
    }

    /** Whether a negotiation is closed, by the best reading. */
    public static boolean isClosed(ThingView negotiation) {
        return negotiation
                .value(STATUS)
                .map(value -> value.status() == NegotiationStatus.CLOSED)
                .orElse(false);
    }

    /** Returns the summary of a negotiation, if it has one. */
    public static @Nullable String summary(ThingView negotiation) {
        return negotiation
                .value(SUMMARY)
                .map(SummaryValue::summary)
                .orElse(NEGOTIATION.details(negotiation).summary());
    }

    /** Returns a negotiation as one line of text. */
    public static String line(ThingView negotiation, boolean fictional) {
        return "%s: %s (%s%s)"
                .formatted(
                        negotiation.id(),
                        NEGOTIATION.title(negotiation),
                        negotiation
                                .value(STATUS)
                                .map(value -> EnumNames.of(value.status()))
                                .orElse("unknown"),
                        fictional ? ", fictional" : "");
    }
}
