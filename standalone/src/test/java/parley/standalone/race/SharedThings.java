package parley.standalone.race;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.events.ThingKind;

/** The few things of each kind that callers reference while others retract them. */
final class SharedThings {
    static final List<ThingKind> KINDS =
            List.of(
                    ThingKind.PARTY,
                    ThingKind.SOURCE,
                    ThingKind.MEETING,
                    ThingKind.ISSUE,
                    ThingKind.CLAIM);
    private static final int EACH = 8;

    private final Map<ThingKind, AtomicReferenceArray<Prop>> props = new EnumMap<>(ThingKind.class);

    /** A thing, and the newest version of the record that created it. */
    record Prop(ThingKind kind, int place, String id, String record) {
        Prop recordedBy(String newest) {
            return new Prop(kind, place, id, newest);
        }
    }

    SharedThings() {
        for (var kind : KINDS) {
            var places =
                    IntStream.range(0, EACH)
                            .mapToObj(place -> first(kind, place))
                            .toArray(Prop[]::new);
            props.put(kind, new AtomicReferenceArray<>(places));
        }
    }

    private static Prop first(ThingKind kind, int place) {
        var name = kind.word() + "-" + place;
        return new Prop(kind, place, name, "found-" + name);
    }

    Stream<Prop> all() {
        return KINDS.stream().flatMap(kind -> IntStream.range(0, EACH).mapToObj(at(kind)::get));
    }

    Prop any(ThingKind kind, Random random) {
        return at(kind).get(random.nextInt(EACH));
    }

    Prop any(Random random) {
        return any(KINDS.get(random.nextInt(KINDS.size())), random);
    }

    /** Replaces a thing by another, or by a new version; returns whether it was there. */
    boolean replace(Prop old, Prop by) {
        var before =
                at(old.kind())
                        .getAndUpdate(old.place(), now -> now.id().equals(old.id()) ? by : now);
        return before.id().equals(old.id());
    }

    private AtomicReferenceArray<Prop> at(ThingKind kind) {
        return Objects.requireNonNull(props.get(kind));
    }
}
