package parley.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import parley.eventstore.TestPostgres;

class FactSchemasTest {
    private static final int CALLERS = 4;

    private final DataSource database = TestPostgres.freshDatabase();

    @Test
    void of_all_who_want_a_rebuild_at_once_one_makes_its_schema_and_none_fails() throws Exception {
        var together = new CyclicBarrier(CALLERS);
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (int round = 0; round < 5; round++) {
                var wanting = new ArrayList<Future<?>>();
                for (int i = 0; i < CALLERS; i++) {
                    wanting.add(
                            callers.submit(() -> {
                                want(together);
                                return null;
                            }));
                }
                for (var one : wanting) {
                    assertThatCode(one::get).doesNotThrowAnyException();
                }
                drop();
            }
        }
    }

    private void want(CyclicBarrier together) throws Exception {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            together.await();
            FactSchemas.wantNext(connection);
            assertThat(FactSchemas.isOurs(connection, FactSchemas.NEXT)).isTrue();
        }
    }

    private void drop() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema " + FactSchemas.NEXT + " cascade");
        }
    }
}
