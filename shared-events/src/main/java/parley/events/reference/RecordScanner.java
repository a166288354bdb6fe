package parley.events.reference;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.events.RecordId;
import parley.events.ThingId;
import parley.events.ValidTime;

/**
 * Finds the ids and valid times in records of a class. The class is analysed once by reflection;
 * visiting a record then reads only components that can contain any.
 */
public final class RecordScanner {
    private static final ClassValue<RecordScanner> CACHE =
            new ClassValue<>() {
                @Override
                protected RecordScanner computeValue(Class<?> type) {
                    return new RecordScanner(
                            Arrays.stream(type.getRecordComponents())
                                    .map(RecordScanner::part)
                                    .flatMap(Optional::stream)
                                    .toList());
                }
            };

    private final List<Part> parts;

    private RecordScanner(List<Part> parts) {
        this.parts = parts;
    }

    public static RecordScanner of(Class<?> record) {
        return CACHE.get(record);
    }

    /** Passes every id and valid time of a record to a visitor, in the order of the components. */
    public void visit(Record record, Consumer<Object> visitor) {
        for (var part : parts) {
            var value = part.of(record);
            if (value != null) {
                part.search().search(value, visitor);
            }
        }
    }

    /** Whether a record of the class can contain ids or times of a type. */
    boolean finds(Class<?> type) {
        return parts.stream().anyMatch(part -> part.search().finds().contains(type));
    }

    private static Optional<Part> part(RecordComponent component) {
        return search(component.getGenericType())
                .map(search -> new Part(accessor(component), search));
    }

    /** Returns how to search values of a type; empty if they can't contain any. */
    private static Optional<Search> search(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return search(list.getActualTypeArguments()[0]).map(RecordScanner::eachElement);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalStateException("references can't be looked for in a " + type);
        }
        if (ThingId.class.isAssignableFrom(plain)
                || plain == RecordId.class
                || plain == ValidTime.class) {
            return Optional.of(
                    new Search(Set.of(plain), (value, visitor) -> visitor.accept(value)));
        }
        if (plain.isRecord()) {
            var nested = of(plain);
            return nested.parts.isEmpty() ? Optional.empty() : Optional.of(nested.asSearch());
        }
        if (plain.isEnum() || plain.isPrimitive() || plain.getName().startsWith("java.")) {
            return Optional.empty();
        }
        throw new IllegalStateException("references can't be looked for in a " + type);
    }

    private Search asSearch() {
        var finds =
                parts.stream()
                        .flatMap(part -> part.search().finds().stream())
                        .collect(Collectors.toSet());
        return new Search(finds, (value, visitor) -> visit((Record) value, visitor));
    }

    private static Search eachElement(Search element) {
        return new Search(
                element.finds,
                (values, visitor) ->
                        ((List<?>) values)
                                .forEach(value ->
                                        element.search(Objects.requireNonNull(value), visitor)));
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            var type = component.getDeclaringRecord();
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Record.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Part(MethodHandle accessor, Search search) {
        @Nullable Object of(Record record) {
            try {
                return (Object) accessor.invokeExact(record);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * How a value is searched.
     *
     * @param finds the types of what can be found
     */
    private record Search(Set<Class<?>> finds, BiConsumer<Object, Consumer<Object>> action) {
        void search(Object value, Consumer<Object> visitor) {
            action.accept(value, visitor);
        }
    }
}
