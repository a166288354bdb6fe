package parley.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Derives from the model's types what Jackson would otherwise need annotations for, since the model
 * depends on the JDK and JSpecify alone: a component that is not {@link Nullable} is required,
 * except that an empty list and a false boolean may be left out; lists contain no nulls; enums are
 * in kebab case.
 */
final class ModelIntrospector extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
        var names = type.getRawType().getEnumConstants();
        // The letters of the Admiralty code stay capitals.
        var letters =
                names != null
                        && Stream.of(names).allMatch(name -> ((Enum<?>) name).name().length() == 1);
        return letters ? null : EnumNamingStrategies.KebabCaseStrategy.class;
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        var component = componentOf(member);
        return component == null ? null : Optionality.isRequired(component) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        var component = annotated instanceof AnnotatedMember member ? componentOf(member) : null;
        if (component == null) {
            return JsonSetter.Value.empty();
        }
        return JsonSetter.Value.construct(
                nullsOf(component), Optionality.isList(component) ? Nulls.FAIL : Nulls.DEFAULT);
    }

    /** Returns how a null for the component itself is handled. */
    private static Nulls nullsOf(RecordComponent component) {
        if (Optionality.isRequired(component)) {
            return Nulls.FAIL;
        }
        var isEmpty =
                Optionality.isList(component)
                        && !Optionality.isNullable(component.getAnnotatedType());
        return isEmpty ? Nulls.AS_EMPTY : Nulls.DEFAULT;
    }

    private static @Nullable RecordComponent componentOf(AnnotatedMember member) {
        if (!(member instanceof AnnotatedParameter parameter)
                || !member.getDeclaringClass().isRecord()) {
            return null;
        }
        var components = member.getDeclaringClass().getRecordComponents();
        var types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var isCanonical =
                parameter.getOwner().getParameterCount() == components.length
                        && Arrays.equals(types, rawTypes(parameter));
        return isCanonical ? components[parameter.getIndex()] : null;
    }

    private static Class<?>[] rawTypes(AnnotatedParameter parameter) {
        var owner = parameter.getOwner();
        var types = new Class<?>[owner.getParameterCount()];
        Arrays.setAll(types, owner::getRawParameterType);
        return types;
    }
}
