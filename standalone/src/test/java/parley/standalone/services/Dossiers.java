package parley.standalone.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import parley.standalone.Child;
import parley.standalone.Parley;

/** The dossiers that come with Parley. */
final class Dossiers {
    private static final Path FOLDER = Path.of("src/main/resources/dossiers");
    private static final List<String> NAMES = List.of("geneva-talks", "lake-rehearsal");

    private Dossiers() {}

    /** Records both, as anybody would from the shell. */
    static void record(Parley commandSide) throws Exception {
        for (var name : NAMES) {
            var file = FOLDER.resolve(name + ".ndjson").toString();
            try (var record = Child.packaged("record", file, "--to", commandSide.address())) {
                var said = record.rest();
                assertThat(record.exitCode()).as(said).isZero();
            }
        }
    }
}
