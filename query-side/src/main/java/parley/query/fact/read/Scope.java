package parley.query.fact.read;

import java.util.Map;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.query.fact.Facet;

/** The set of facets that a question is about. */
public sealed interface Scope {
    /** One facet. */
    record OneFacet(Facet facet) implements Scope {}

    /** All facets of a thing. */
    record OneThing(Thing thing) implements Scope {}

    /** The facets of a thing whose names begin alike. */
    record OneFamily(Thing thing, String family) implements Scope {}

    /** All facets of all things of a kind in a negotiation. */
    record OneKind(NegotiationId negotiation, ThingKind kind) implements Scope {}

    /** The facets of one name, of all things of a kind in a negotiation. */
    record OfKind(NegotiationId negotiation, ThingKind kind, String name) implements Scope {}

    /** All facets of a negotiation and of all things in it. */
    record OneNegotiation(NegotiationId negotiation) implements Scope {}

    /** The facets of all negotiations themselves. */
    record AllNegotiations() implements Scope {}

    /** Returns the condition on section {@code s} and facet {@code f}. */
    default String condition() {
        return switch (this) {
            case OneFacet _ ->
                    "s.negotiation = :negotiation and s.kind = :kind and f.thing = :thing and f.name = :name";
            case OneThing _ ->
                    "s.negotiation = :negotiation and s.kind = :kind and f.thing = :thing";
            case OneFamily _ ->
                    "s.negotiation = :negotiation and s.kind = :kind and f.thing = :thing and starts_with(f.name, :family)";
            case OneKind _ -> "s.negotiation = :negotiation and s.kind = :kind";
            case OfKind _ -> "s.negotiation = :negotiation and s.kind = :kind and f.name = :name";
            case OneNegotiation _ -> "s.negotiation = :negotiation";
            case AllNegotiations _ -> "s.kind = 'negotiation'";
        };
    }

    /** Returns the values of the condition's parameters. */
    default Map<String, String> parameters() {
        return switch (this) {
            case OneFacet(var facet) ->
                    Map.of(
                            "negotiation", facet.thing().negotiation().value(),
                            "kind", facet.thing().kind().word(),
                            "thing", facet.thing().id(),
                            "name", facet.name());
            case OneThing(var thing) ->
                    Map.of(
                            "negotiation", thing.negotiation().value(),
                            "kind", thing.kind().word(),
                            "thing", thing.id());
            case OneFamily(var thing, var family) ->
                    Map.of(
                            "negotiation", thing.negotiation().value(),
                            "kind", thing.kind().word(),
                            "thing", thing.id(),
                            "family", family);
            case OneKind(var negotiation, var kind) ->
                    Map.of("negotiation", negotiation.value(), "kind", kind.word());
            case OfKind(var negotiation, var kind, var name) ->
                    Map.of("negotiation", negotiation.value(), "kind", kind.word(), "name", name);
            case OneNegotiation(var negotiation) -> Map.of("negotiation", negotiation.value());
            case AllNegotiations() -> Map.of();
        };
    }
}
