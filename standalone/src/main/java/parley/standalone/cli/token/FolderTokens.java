package parley.standalone.cli.token;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import org.postgresql.ds.PGSimpleDataSource;
import parley.cli.StopSignal;
import parley.database.Connections;
import parley.postgres.CannotStart;
import parley.postgres.DatabaseSession;
import parley.postgres.EmbeddedDatabase;
import parley.security.AccessMigration;
import parley.security.AccessUnavailable;
import parley.security.TokenRepository;
import parley.security.cli.TokenCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code parley token}, of the tokens in a data folder. */
@Command(name = "token")
public final class FolderTokens extends TokenCommand {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "where Parley keeps its data, whether or not it is running",
            showDefaultValue = Visibility.ALWAYS,
            scope = ScopeType.INHERIT,
            defaultValue = "${sys:parley.home:-.}/data")
    private Path data = Path.of("data");

    @Override
    protected <T> T with(Function<TokenRepository, T> deed) throws InterruptedException {
        try (var _ = new StopSignal();
                var visit = DatabaseSession.to(data, FolderTokens::print)) {
            var owner = connections(visit);
            AccessMigration.migrate(owner);
            return deed.apply(new TokenRepository(owner, Clock.systemUTC()));
        } catch (AccessUnavailable away) {
            throw new CannotStart(
                    "The database in the data folder " + data + " does not respond.",
                    "Try again in a moment.",
                    away);
        }
    }

    @Override
    protected <T> T withThere(Function<TokenRepository, T> deed) throws InterruptedException {
        if (!EmbeddedDatabase.isIn(data)) {
            throw new CannotStart(
                    "There is no Parley data in the folder "
                            + data.toAbsolutePath().normalize()
                            + ".",
                    "With --data, give the folder that parley run uses.");
        }
        return with(deed);
    }

    /** Beside what is asked for, which a script may read. */
    private static void print(String what) {
        System.err.println(what);
    }

    private static PGSimpleDataSource connections(DatabaseSession visit) {
        var owner = visit.owner();
        return Connections.to(visit.url(), owner.user(), owner.password(), "parley-token");
    }
}
