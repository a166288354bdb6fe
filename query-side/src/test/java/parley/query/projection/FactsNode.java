package parley.query.projection;

import java.time.Clock;
import java.time.InstantSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import parley.access.door.Entrance;
import parley.query.read.QuerySide;
import parley.query.read.QuerySide.QueryDatabase;

/** Query-side without a door, as a process of its own: it keeps the facts until its input ends. */
final class FactsNode {
    private FactsNode() {}

    public static void main(String... arguments) throws Exception {
        var database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(QueryDatabase.class, () -> new QueryDatabase(database));
            context.registerBean(Entrance.class, () -> Entrance.open(database));
            context.registerBean(InstantSource.class, Clock::systemUTC);
            context.register(QuerySide.class);
            context.refresh();
            while (System.in.read() >= 0) {}
        }
    }
}
