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

/**
 * The mapping between the language and JSON. Names are the domain's; what is absent is left out;
 * instants and durations are ISO 8601.
 */
public final class Json {
    /** How deep a document from outside may nest. */
    private static final int DEEPEST = 64;

    /** How many names, values and brackets one may have: more than any command needs. */
    private static final int MOST_TOKENS = 50_000;

    private Json() {}

    /** For what Parley itself has written: fields that are not known are ignored. */
    public static JsonMapper lenient() {
        return base(new JsonFactoryBuilder())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /**
     * For what comes from outside: unknown or repeated fields, wrong types, numbers that don't fit
     * and anything after the document are refused.
     *
     * @param longest the greatest length of one string, in characters
     */
    public static JsonMapper strict(int longest) {
        var limits =
                StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxTokenCount(MOST_TOKENS)
                        .maxStringLength(longest)
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

    /** Or a blank text would be taken for a number or a boolean that is left out. */
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
                // A record's components are its JSON; what it derives from them (isX) is not.
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
