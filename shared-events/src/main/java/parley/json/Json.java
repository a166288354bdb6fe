package parley.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** JSON mappers for the model. Absent values are left out; times are in ISO 8601. */
public final class Json {
    /** The maximum nesting depth of an external document. */
    private static final int MAX_DEPTH = 64;

    /** The maximum number of names, values and brackets of one: more than any command needs. */
    private static final int MAX_TOKENS = 50_000;

    private Json() {}

    /** Returns a mapper for JSON that Parley itself wrote; it ignores unknown fields. */
    public static JsonMapper lenient() {
        return base(new JsonFactoryBuilder())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /**
     * Returns a mapper that writes what is equal in the model as the same bytes: members in order
     * of their names, without those that are absent, empty or false.
     */
    public static JsonMapper canonical() {
        return base(new JsonFactoryBuilder())
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .withConfigOverride(
                        boolean.class,
                        flag ->
                                flag.setInclude(
                                        JsonInclude.Value.construct(
                                                JsonInclude.Include.NON_DEFAULT,
                                                JsonInclude.Include.ALWAYS)))
                .build();
    }

    /**
     * Returns a mapper for external JSON; it rejects unknown or repeated fields, wrong types,
     * numbers that don't fit, and anything after the document.
     *
     * @param maxStringLength the maximum length of a string, in characters
     */
    public static JsonMapper strict(int maxStringLength) {
        var limits =
                StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxTokenCount(MAX_TOKENS)
                        .maxStringLength(maxStringLength)
                        .maxNumberLength(100)
                        .build();
        return base(new JsonFactoryBuilder().streamReadConstraints(limits))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfigDefaults(Json::refuseBlanks)
                .withCoercionConfig(LogicalType.Textual, Json::refuseScalars)
                .build();
    }

    /** Otherwise, a blank text would be read as an absent number or boolean. */
    private static void refuseBlanks(MutableCoercionConfig any) {
        any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    private static void refuseScalars(MutableCoercionConfig texts) {
        texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private static JsonMapper.Builder base(JsonFactoryBuilder factory) {
        JsonFactory built = factory.build();
        return JsonMapper.builder(built)
                .annotationIntrospector(
                        AnnotationIntrospector.pair(
                                new JacksonAnnotationIntrospector(), new ModelIntrospector()))
                .addModule(new ModelModule())
                // Only components are written, not what a record derives from them (isX).
                .changeDefaultVisibility(
                        visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
                .changeDefaultPropertyInclusion(any ->
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }
}
