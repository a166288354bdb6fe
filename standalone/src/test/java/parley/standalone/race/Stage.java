package parley.standalone.race;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.events.Kind;

/** The things that callers name while others retract them: few of each kind, so that they meet. */
final class Stage {
    static final List<Kind> KINDS =
            List.of(Kind.PARTY, Kind.SOURCE, Kind.MEETING, Kind.ISSUE, Kind.CLAIM);
    private static final int EACH = 8;

    private final Map<Kind, AtomicReferenceArray<Prop>> props = new EnumMap<>(Kind.class);

    /** A thing, and the newest record of how it was founded. */
    record Prop(Kind kind, int place, String id, String record) {
        Prop recordedBy(String newest) {
            return new Prop(kind, place, id, newest);
        }
    }

    Stage() {
        for (var kind : KINDS) {
            var places =
                    IntStream.range(0, EACH)
                            .mapToObj(place -> first(kind, place))
                            .toArray(Prop[]::new);
            props.put(kind, new AtomicReferenceArray<>(places));
        }
    }

    private static Prop first(Kind kind, int place) {
        var name = kind.word() + "-" + place;
        return new Prop(kind, place, name, "found-" + name);
    }

    Stream<Prop> all() {
        return KINDS.stream().flatMap(kind -> IntStream.range(0, EACH).mapToObj(at(kind)::get));
    }

    Prop any(Kind kind, Random random) {
        return at(kind).get(random.nextInt(EACH));
    }

    Prop any(Random random) {
        return any(KINDS.get(random.nextInt(KINDS.size())), random);
    }

    /**
     * Puts another in a thing's place, or the same thing as newly recorded; returns whether it did.
     */
    boolean replace(Prop old, Prop by) {
        var before =
                at(old.kind())
                        .getAndUpdate(old.place(), now -> now.id().equals(old.id()) ? by : now);
        return before.id().equals(old.id());
    }

    private AtomicReferenceArray<Prop> at(Kind kind) {
        return Objects.requireNonNull(props.get(kind));
    }
}
