package parley.database;

import org.postgresql.ds.PGSimpleDataSource;

/** Opens connections to PostgreSQL, not from a pool. */
public final class Connections {
    private static final int PATIENCE_IN_SECONDS = 5;

    private Connections() {}

    /**
     * As one role.
     *
     * @param url {@code jdbc:postgresql://HOST:PORT/DATABASE}
     * @param name by which PostgreSQL shows them to whoever looks after it
     * @throws IllegalArgumentException if the address is none of PostgreSQL's
     */
    public static PGSimpleDataSource to(String url, String user, String password, String name) {
        var connections = new PGSimpleDataSource();
        connections.setUrl(url);
        connections.setUser(user);
        connections.setPassword(password);
        connections.setApplicationName(name);
        connections.setConnectTimeout(PATIENCE_IN_SECONDS);
        return connections;
    }
}
