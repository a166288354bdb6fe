package parley.json;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Determines which components may be left out of a record's JSON. */
public final class Optionality {
    private Optionality() {}

    /**
     * Returns whether a component is required: it is not {@link Nullable}, a list or a map (empty
     * if left out), or a boolean (false if left out).
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
