package parley.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import parley.openapi.QueryParameters;

/** All addresses that answer to GET, as the controllers declare them. */
final class GetAddresses {
    /** Addresses outside of controllers. */
    private static final List<String> MORE = List.of("/parley.css", "/nothing-here", "/api");

    private GetAddresses() {}

    /**
     * Returns every address with its variables filled in, plain and with each of its parameters.
     *
     * @param variables the values of the variables, each set in turn
     * @param parameters the parameters by name, as in a query
     */
    static Set<String> all(List<Map<String, String>> variables, Map<String, String> parameters)
            throws ClassNotFoundException {
        var all = new LinkedHashSet<>(MORE);
        for (var method : methods()) {
            for (var pattern : patterns(method)) {
                for (var filled : filled(pattern, variables)) {
                    all.add(filled);
                    parametersOf(method)
                            .flatMap(name -> Stream.ofNullable(parameters.get(name)))
                            .forEach(query -> all.add(filled + "?" + query));
                }
            }
        }
        return all;
    }

    private static List<Method> methods() throws ClassNotFoundException {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        var methods = new ArrayList<Method>();
        for (var found : scan.findCandidateComponents("parley")) {
            var controller = Class.forName(found.getBeanClassName());
            methods.addAll(
                    Stream.of(controller.getDeclaredMethods())
                            .filter(GetAddresses::isGet)
                            .toList());
        }
        return methods;
    }

    private static boolean isGet(Method method) {
        var mapping = mapping(method);
        return mapping != null
                && (mapping.method().length == 0
                        || List.of(mapping.method()).contains(RequestMethod.GET));
    }

    private static @Nullable RequestMapping mapping(AnnotatedElement element) {
        return AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class);
    }

    private static List<String> patterns(Method method) {
        var controller = mapping(method.getDeclaringClass());
        var own = mapping(method);
        return paths(controller).flatMap(first -> paths(own).map(then -> first + then)).toList();
    }

    private static Stream<String> paths(@Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0
                ? Stream.of("")
                : Arrays.stream(mapping.path());
    }

    private static Stream<String> parametersOf(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter ->
                        parameter.isAnnotationPresent(RequestParam.class)
                                ? Stream.of(parameter.getName())
                                : Stream.of(parameter.getAnnotationsByType(QueryParameters.class))
                                        .flatMap(several -> Stream.of(several.value())));
    }

    private static Set<String> filled(String pattern, List<Map<String, String>> variables) {
        return variables.stream()
                .map(values -> filled(pattern, values))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String filled(String pattern, Map<String, String> values) {
        var filled = pattern.replace("**", "x");
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        assertThat(filled).as("say what else stands in " + pattern).doesNotContain("{");
        return filled;
    }
}
