package parley.benchmarks.start;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import parley.benchmarks.program.ProgramUnderTest;

/**
 * A Spring Boot program with one controller, packed like any Spring Boot program: from these
 * benchmarks' own jar, with only those libraries that Spring Boot's web starter brings.
 *
 * @param jar the executable jar
 */
record SpringBaseline(Path jar) {
    private static final String OWN = "BOOT-INF/classes/parley/benchmarks/start/";
    private static final Pattern LIBRARY =
            Pattern.compile(
                    "BOOT-INF/lib/(spring-(aop|beans|context|core|expression|web|webmvc)"
                            + "|spring-boot(-(autoconfigure|http-converter|jackson|servlet|tomcat"
                            + "|web-server|webmvc|starter.*))?|tomcat-embed-.*|jackson-.*|snakeyaml"
                            + "|logback-.*|slf4j-api|log4j-.*|jul-to-slf4j|commons-logging"
                            + "|micrometer-.*|jakarta\\.annotation-api|jspecify)-\\d.*\\.jar");

    /** Packs the program. */
    static SpringBaseline packed(Path jar) throws IOException {
        try (var from = new JarInputStream(new FileInputStream(benchmarks()));
                var into =
                        new JarOutputStream(new FileOutputStream(jar.toFile()), manifest(from))) {
            for (var entry = from.getNextJarEntry();
                    entry != null;
                    entry = from.getNextJarEntry()) {
                if (isPart(entry.getName())) {
                    copy(from, entry, into);
                }
            }
        }
        return new SpringBaseline(jar);
    }

    private static String benchmarks() {
        return System.getProperty("java.class.path");
    }

    private static Manifest manifest(JarInputStream from) {
        var manifest = new Manifest(from.getManifest());
        var attributes = manifest.getMainAttributes();
        attributes.remove(new Attributes.Name("Spring-Boot-Classpath-Index"));
        attributes.remove(new Attributes.Name("Spring-Boot-Layers-Index"));
        attributes.putValue("Start-Class", OneController.class.getName());
        return manifest;
    }

    private static boolean isPart(String name) {
        return (name.startsWith("BOOT-INF/") && name.endsWith("/"))
                || name.startsWith("org/springframework/boot/loader/")
                || name.startsWith(OWN)
                || LIBRARY.matcher(name).matches();
    }

    /** Copies an entry uncompressed, since Spring Boot reads nested libraries in place. */
    private static void copy(JarInputStream from, JarEntry entry, JarOutputStream into)
            throws IOException {
        var content = from.readAllBytes();
        var copy = new JarEntry(entry.getName());
        if (entry.getName().endsWith(".jar")) {
            copy.setMethod(JarEntry.STORED);
            copy.setSize(content.length);
            copy.setCrc(entry.getCrc());
        }
        into.putNextEntry(copy);
        into.write(content);
        into.closeEntry();
    }

    List<String> command(int port) {
        return List.of(
                ProgramUnderTest.java(),
                "-jar",
                jar.toString(),
                "--server.address=127.0.0.1",
                "--server.port=" + port);
    }
}
