package parley.command.registry;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.InvalidValue;
import parley.events.RecordId;
import parley.events.ThingId;
import parley.events.ThingKind;
import parley.events.ThingRef;
import parley.events.Uri;
import parley.events.ValidTime;

/** Makes values of any type of the language, each with ids of its own. */
final class SampleValues {
    private static final AtomicInteger IDS = new AtomicInteger();

    private static final AtomicInteger TEXTS = new AtomicInteger();

    private SampleValues() {}

    /** A value, and the ids in it. */
    record Made(@Nullable Object value, List<Object> named) {
        static final Made NOTHING = new Made(null, List.of());

        static Made leaf(Object value) {
            return new Made(value, List.of());
        }
    }

    /**
     * Complete if the type allows it; otherwise every variant with the fewest components absent.
     */
    static List<Made> variants(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(twoOf(list.getActualTypeArguments()[0]));
        }
        var plain = (Class<?>) type;
        if (plain == ThingRef.class) {
            return Stream.of(ThingKind.MEETING, ThingKind.PLACE)
                    .map(kind -> new ThingRef(kind, "id-" + IDS.incrementAndGet()))
                    .map(id -> new Made(id, List.of(id)))
                    .toList();
        }
        if (ThingId.class.isAssignableFrom(plain) || plain == RecordId.class) {
            return List.of(id(plain));
        }
        if (plain == Uri.class) {
            return List.of(Made.leaf(new Uri("urn:example:" + text())));
        }
        if (plain.isEnum()) {
            return Stream.of(plain.getEnumConstants()).map(Made::leaf).toList();
        }
        return plain.isRecord() && plain != ValidTime.class
                ? records(plain)
                : List.of(Made.leaf(simple(plain)));
    }

    private static Made twoOf(Type element) {
        var both = Stream.of(variants(element).getLast(), variants(element).getLast()).toList();
        return new Made(
                both.stream().map(made -> requireNonNull(made.value())).toList(),
                both.stream().flatMap(made -> made.named().stream()).toList());
    }

    private static Made id(Class<?> type) {
        var id = construct(type, List.of(Made.leaf("id-" + IDS.incrementAndGet()))).getFirst();
        return new Made(id.value(), List.of(requireNonNull(id.value())));
    }

    private static List<Made> records(Class<?> type) {
        var optional =
                Arrays.stream(type.getRecordComponents())
                        .filter(part -> part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList();
        return IntStream.rangeClosed(0, optional.size())
                .mapToObj(count ->
                        some(count, optional).flatMap(left -> attempts(type, left).stream()))
                .map(Stream::toList)
                .filter(made -> !made.isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there can be no " + type));
    }

    /** All selections of this size. */
    private static Stream<Set<String>> some(int count, List<String> of) {
        return IntStream.range(0, 1 << of.size())
                .filter(bits -> Integer.bitCount(bits) == count)
                .mapToObj(bits ->
                        IntStream.range(0, of.size())
                                .filter(at -> (bits & 1 << at) != 0)
                                .mapToObj(of::get)
                                .collect(Collectors.toSet()));
    }

    /** Combines the first variants of all components, the second ones, and so on. */
    private static List<Made> attempts(Class<?> type, Set<String> left) {
        var choices =
                Arrays.stream(type.getRecordComponents())
                        .map(part ->
                                left.contains(part.getName())
                                        ? List.of(Made.NOTHING)
                                        : variants(part.getGenericType()))
                        .toList();
        return IntStream.range(0, choices.stream().mapToInt(List::size).max().orElse(0))
                .mapToObj(at -> choices.stream().map(of -> of.get(at % of.size())).toList())
                .flatMap(parts -> construct(type, parts).stream())
                .toList();
    }

    private static List<Made> construct(Class<?> type, List<Made> parts) {
        var values = parts.stream().map(Made::value).toArray();
        var named = parts.stream().flatMap(part -> part.named().stream()).toList();
        try {
            return List.of(new Made(type.getConstructors()[0].newInstance(values), named));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidValue) {
                return List.of();
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text that differs from the one before, and is also a valid language tag. */
    private static String text() {
        return "text" + (char) ('a' + TEXTS.getAndIncrement() % 26);
    }

    private static Object simple(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> text();
            case "boolean", "Boolean" -> true;
            case "int" -> 1;
            case "Long" -> 1L;
            case "double" -> 1.0;
            case "Duration" -> Duration.ofHours(1);
            case "ZoneId" -> ZoneId.of("Europe/Zurich");
            case "ValidTime" -> ValidTime.of("2026-02-17");
            default -> throw new IllegalStateException("say here how a " + type + " is made");
        };
    }
}
