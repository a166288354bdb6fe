package parley.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One question, one answer. */
final class Sql {
    private Sql() {}

    static Connection connect(EmbeddedDatabase database, DatabaseCredentials login)
            throws SQLException {
        return DriverManager.getConnection(database.url(), login.user(), login.password());
    }

    static @Nullable String ask(
            EmbeddedDatabase database, DatabaseCredentials login, String question)
            throws SQLException {
        try (var connection = connect(database, login);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() ? answer.getString(1) : null;
        }
    }

    static void tell(EmbeddedDatabase database, DatabaseCredentials login, String what)
            throws SQLException {
        try (var connection = connect(database, login);
                var statement = connection.createStatement()) {
            statement.execute(what);
        }
    }
}
