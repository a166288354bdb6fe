package parley.database;

import org.postgresql.ds.PGSimpleDataSource;

/** Opens connections to PostgreSQL, not from a pool. */
public final class Connections {
    private static final int CONNECT_TIMEOUT_SECONDS = 5;

    private Connections() {}

    /**
     * Returns a source of connections as one role.
     *
     * @param url {@code jdbc:postgresql://HOST:PORT/DATABASE}
     * @param name the application name that PostgreSQL shows for them
     * @throws IllegalArgumentException if the URL is not PostgreSQL's
     */
    public static PGSimpleDataSource to(String url, String user, String password, String name) {
        var connections = new PGSimpleDataSource();
        connections.setUrl(url);
        connections.setUser(user);
        connections.setPassword(password);
        connections.setApplicationName(name);
        connections.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
        return connections;
    }
}
