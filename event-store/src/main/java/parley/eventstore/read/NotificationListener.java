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

/** Hears of the log's growth over one connection. */
final class NotificationListener {
    private static final String READ_ONLY = "25006";
    private static final int PATIENCE = 10_000;

    private final PreparedStatement look;
    private final @Nullable PGConnection announcements;
    private final Duration poll;
    private boolean looked;

    private NotificationListener(
            PreparedStatement look, @Nullable PGConnection announcements, Duration poll) {
        this.look = look;
        this.announcements = announcements;
        this.poll = poll;
    }

    static NotificationListener on(Connection connection, Duration poll) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, PATIENCE);
        var look = connection.prepareStatement(LogHeadQuery.SELECT);
        return new NotificationListener(look, listening(connection), poll);
    }

    /** The log's head: at first as it is, then as announced, or looked up when all is quiet. */
    long next() throws SQLException {
        if (!looked) {
            return lookUp();
        }
        if (announcements == null) {
            LockSupport.parkNanos(poll.toNanos());
            return lookUp();
        }
        var heard = announcements.getNotifications((int) poll.toMillis());
        long announced = heard == null ? 0 : newest(heard);
        return announced > 0 ? announced : lookUp();
    }

    private long lookUp() throws SQLException {
        looked = true;
        try (var rows = look.executeQuery()) {
            return LogHeadQuery.read(rows).position();
        }
    }

    private static long newest(PGNotification[] heard) {
        return Arrays.stream(heard)
                .filter(notification -> notification.getParameter().matches("[0-9]{1,18}"))
                .mapToLong(notification -> Long.parseLong(notification.getParameter()))
                .max()
                .orElse(0);
    }

    /** A standby takes no LISTEN; there looking up must do. */
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
