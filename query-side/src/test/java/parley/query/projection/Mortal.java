package parley.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Gives connections that all end together, as a process's do when it is killed. */
final class Mortal extends DelegatingDataSource {
    private final List<Connection> opened = new CopyOnWriteArrayList<>();
    private volatile boolean dead;

    Mortal(DataSource database) {
        super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (dead) {
            throw new SQLException("killed");
        }
        var connection = super.getConnection();
        opened.add(connection);
        return connection;
    }

    void kill() throws SQLException {
        dead = true;
        for (var connection : opened) {
            connection.abort(Runnable::run);
        }
    }
}
