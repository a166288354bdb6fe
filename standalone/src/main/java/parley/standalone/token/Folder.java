package parley.standalone.token;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import org.postgresql.ds.PGSimpleDataSource;
import parley.access.AccessMigration;
import parley.access.AccessUnavailable;
import parley.access.Tokens;
import parley.standalone.StopSignal;
import parley.standalone.postgres.CannotStart;
import parley.standalone.postgres.EmbeddedDatabase;
import parley.standalone.postgres.Visit;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The data folder whose tokens are meant, and what all commands have in common. */
final class Folder {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "where Parley keeps its data, whether it runs or not",
            showDefaultValue = Visibility.ALWAYS,
            defaultValue = "${sys:parley.home:-.}/data")
    private Path data = Path.of("data");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "shows this")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    /** Does something with the tokens there; makes a database where there is none. */
    <T> T with(Function<Tokens, T> deed) throws InterruptedException {
        try (var _ = new StopSignal();
                var visit = Visit.to(data, Folder::say)) {
            var owner = connections(visit);
            AccessMigration.migrate(owner);
            return deed.apply(new Tokens(owner, Clock.systemUTC()));
        } catch (AccessUnavailable away) {
            throw new CannotStart(
                    "The database in the data folder " + data + " does not answer.",
                    "Try again in a moment.",
                    away);
        }
    }

    /** As the other, where there has to be a database already. */
    <T> T withThere(Function<Tokens, T> deed) throws InterruptedException {
        if (!EmbeddedDatabase.isIn(data)) {
            throw new CannotStart(
                    "There is no Parley in the data folder "
                            + data.toAbsolutePath().normalize()
                            + ".",
                    "Give the folder that parley run uses with --data.");
        }
        return with(deed);
    }

    /** Beside what is asked for, which a script may read. */
    private static void say(String what) {
        System.err.println(what);
    }

    private static PGSimpleDataSource connections(Visit visit) {
        var connections = new PGSimpleDataSource();
        connections.setUrl(visit.url());
        connections.setUser(visit.owner().user());
        connections.setPassword(visit.owner().password());
        connections.setApplicationName("parley-token");
        connections.setConnectTimeout(5);
        return connections;
    }
}
