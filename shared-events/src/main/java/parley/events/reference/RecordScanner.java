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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.events.RecordId;
import parley.events.ThingId;
import parley.events.ValidTime;

/**
 * Where in a record class ids and valid times can stand. Found out once for each class; visiting a
 * record afterwards reflects on nothing, and never looks at what can't hold any.
 */
public final class RecordScanner {
    private static final ClassValue<RecordScanner> KNOWN =
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
        return KNOWN.get(record);
    }

    /** Shows every id and valid time in the record, in the order of its components. */
    public void visit(Record record, Consumer<Object> visitor) {
        for (var part : parts) {
            var value = part.of(record);
            if (value != null) {
                part.look().look(value, visitor);
            }
        }
    }

    private static Optional<Part> part(RecordComponent component) {
        return look(component.getGenericType()).map(look -> new Part(accessor(component), look));
    }

    /** How to look at values of a type; empty for what holds nothing that is looked for. */
    private static Optional<Look> look(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return look(list.getActualTypeArguments()[0]).map(RecordScanner::atEach);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalStateException("references can't be looked for in a " + type);
        }
        if (ThingId.class.isAssignableFrom(plain)
                || plain == RecordId.class
                || plain == ValidTime.class) {
            return Optional.of((value, visitor) -> visitor.accept(value));
        }
        if (plain.isRecord()) {
            var within = of(plain);
            return within.parts.isEmpty()
                    ? Optional.empty()
                    : Optional.of((value, visitor) -> within.visit((Record) value, visitor));
        }
        if (plain.isEnum() || plain.isPrimitive() || plain.getName().startsWith("java.")) {
            return Optional.empty();
        }
        throw new IllegalStateException("references can't be looked for in a " + type);
    }

    private static Look atEach(Look element) {
        return (values, visitor) ->
                ((List<?>) values)
                        .forEach(value -> element.look(Objects.requireNonNull(value), visitor));
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

    private record Part(MethodHandle accessor, Look look) {
        @Nullable Object of(Record record) {
            try {
                return (Object) accessor.invokeExact(record);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @FunctionalInterface
    private interface Look {
        void look(Object value, Consumer<Object> visitor);
    }
}
