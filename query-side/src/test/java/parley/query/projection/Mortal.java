package parley.query.projection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Gives connections that all end together, as a process's do when it is killed. */
final class Mortal extends DelegatingDataSource {
    private static final List<String> STEPS =
            List.of("prepareStatement", "createStatement", "unwrap", "commit");

    private final List<Connection> opened = new CopyOnWriteArrayList<>();
    private final AtomicInteger stepsLeft = new AtomicInteger(Integer.MAX_VALUE);
    private final CountDownLatch dead = new CountDownLatch(1);

    Mortal(DataSource database) {
        super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (dead.getCount() == 0) {
            throw new SQLException("killed");
        }
        var connection = super.getConnection();
        opened.add(connection);
        return (Connection)
                Proxy.newProxyInstance(
                        Mortal.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            if (STEPS.contains(method.getName())
                                    && stepsLeft.decrementAndGet() == 0) {
                                kill();
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getTargetException();
                            }
                        });
    }

    /** Dies at this step of those that use a connection from now on. */
    void dieAtStep(int step) {
        stepsLeft.set(step);
    }

    void awaitDeath() throws InterruptedException {
        dead.await();
    }

    void kill() throws SQLException {
        dead.countDown();
        for (var connection : opened) {
            connection.abort(Runnable::run);
        }
    }
}
