package parley.standalone.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.standalone.Parley;
import parley.standalone.Programs;

/** The dossiers that come with Parley. */
final class Dossiers {
    private static final Path FOLDER = Path.of("src/main/resources/dossiers");
    private static final List<String> NAMES = List.of("geneva-talks", "lake-rehearsal");

    private Dossiers() {}

    /** Records both from the command line. */
    static void record(Parley commandSide, String... options) throws Exception {
        for (var name : NAMES) {
            var file = FOLDER.resolve(name + ".ndjson").toString();
            var arguments = new ArrayList<>(List.of("record", file, "--to", commandSide.address()));
            arguments.addAll(List.of(options));
            try (var record = Programs.packaged(arguments.toArray(String[]::new))) {
                var output = record.rest();
                assertThat(record.exitCode()).as(output).isZero();
            }
        }
    }
}
