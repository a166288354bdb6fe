package parley.query.fact;

import parley.events.Thing;

/**
 * One aspect of a thing that may change over valid time: an issue's {@code status}, a meeting's
 * {@code outcome/prisoners}. A plural facet exists once for each key, which is part of its name.
 */
public record Facet(Thing thing, String name) {
    @Override
    public String toString() {
        return thing + "#" + name;
    }
}
