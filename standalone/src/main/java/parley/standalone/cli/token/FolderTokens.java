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
import parley.security.IncompatibleAccess;
import parley.security.TokenRepository;
import parley.security.cli.TokenCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code parley token}, for the tokens in a data folder. */
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
    protected <T> T with(Function<TokenRepository, T> action) throws InterruptedException {
        try (var _ = new StopSignal();
                var session = DatabaseSession.to(data, FolderTokens::print)) {
            var owner = connections(session);
            AccessMigration.migrate(owner);
            return action.apply(new TokenRepository(owner, Clock.systemUTC()));
        } catch (IncompatibleAccess incompatible) {
            throw new CannotStart(
                    String.valueOf(incompatible.getMessage()),
                    "Give another folder with --data; nothing in this one was changed.",
                    incompatible);
        } catch (AccessUnavailable unavailable) {
            throw new CannotStart(
                    "The database in the data folder " + data + " does not respond.",
                    "Try again in a moment.",
                    unavailable);
        }
    }

    @Override
    protected <T> T withThere(Function<TokenRepository, T> action) throws InterruptedException {
        if (!EmbeddedDatabase.isIn(data)) {
            throw new CannotStart(
                    "There is no Parley data in the folder "
                            + data.toAbsolutePath().normalize()
                            + ".",
                    "With --data, give the folder that parley run uses.");
        }
        return with(action);
    }

    /** Keeps standard output for what a script may read. */
    private static void print(String line) {
        System.err.println(line);
    }

    private static PGSimpleDataSource connections(DatabaseSession session) {
        var owner = session.owner();
        return Connections.to(session.url(), owner.user(), owner.password(), "parley-token");
    }
}
