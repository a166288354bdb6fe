package parley.eventstore.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Follows the log's head over one connection. */
final class NotificationListener {
    private static final String READ_ONLY = "25006";
    private static final int NETWORK_TIMEOUT_MILLIS = 10_000;

    private final PreparedStatement headQuery;
    private final @Nullable PGConnection notifications;
    private final Duration poll;
    private boolean started;

    private NotificationListener(
            PreparedStatement headQuery, @Nullable PGConnection notifications, Duration poll) {
        this.headQuery = headQuery;
        this.notifications = notifications;
        this.poll = poll;
    }

    static NotificationListener on(Connection connection, Duration poll) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MILLIS);
        var headQuery = connection.prepareStatement(LogHead.SELECT);
        return new NotificationListener(headQuery, listening(connection), poll);
    }

    /** Returns the log's head: queried at first and when no notification arrives in time. */
    long next() throws SQLException {
        if (!started) {
            return queryHead();
        }
        if (notifications == null) {
            LockSupport.parkNanos(poll.toNanos());
            return queryHead();
        }
        var received = notifications.getNotifications((int) poll.toMillis());
        long newest = received == null ? 0 : newest(received);
        return newest > 0 ? newest : queryHead();
    }

    private long queryHead() throws SQLException {
        started = true;
        try (var rows = headQuery.executeQuery()) {
            return LogHead.read(rows).position();
        }
    }

    private static long newest(PGNotification[] received) {
        return Arrays.stream(received)
                .filter(notification -> notification.getParameter().matches("[0-9]{1,18}"))
                .mapToLong(notification -> Long.parseLong(notification.getParameter()))
                .max()
                .orElse(0);
    }

    /** A standby does not support LISTEN; there the head is polled. */
    private static @Nullable PGConnection listening(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Tail.CHANNEL);
            return connection.unwrap(PGConnection.class);
        } catch (SQLException e) {
            if (READ_ONLY.equals(e.getSQLState())) {
                return null;
            }
            throw e;
        }
    }
}
