package parley.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A process that has a database and nothing else, for tests that kill it. */
final class Holder {
    private Holder() {}

    public static void main(String... arguments) throws Exception {
        try (var _ = EmbeddedDatabase.start(Path.of(arguments[0]), Holder::say)) {
            say("Ready");
            while (System.in.read() >= 0) {}
        } catch (CannotStart refusal) {
            say(refusal.getMessage());
        }
    }

    private static void say(@Nullable String what) {
        System.out.println(what);
    }
}
