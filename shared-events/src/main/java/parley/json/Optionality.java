package parley.json;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be left out of a record's JSON, as its components tell. */
public final class Optionality {
    private Optionality() {}

    /**
     * Whether it can't be left out: unless it is {@link Nullable}, a list or a map, which is empty
     * then, or a boolean, which is false.
     */
    public static boolean isRequired(RecordComponent component) {
        return component.getType() != boolean.class
                && !isList(component)
                && !isNullable(component.getAnnotatedType());
    }

    static boolean isList(RecordComponent component) {
        return Collection.class.isAssignableFrom(component.getType())
                || component.getType() == Map.class;
    }

    static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
