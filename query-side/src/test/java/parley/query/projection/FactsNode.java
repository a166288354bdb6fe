package parley.query.projection;

import java.time.Clock;
import java.time.InstantSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import parley.query.read.QuerySideConfiguration;
import parley.query.read.QuerySideConfiguration.QueryDatabase;
import parley.security.web.SecuritySettings;

/** A process with query-side but no HTTP, which maintains facts until its input ends. */
final class FactsNode {
    private FactsNode() {}

    public static void main(String... arguments) throws Exception {
        var database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(QueryDatabase.class, () -> new QueryDatabase(database));
            context.registerBean(SecuritySettings.class, () -> SecuritySettings.open(database));
            context.registerBean(InstantSource.class, Clock::systemUTC);
            context.register(QuerySideConfiguration.class);
            context.refresh();
            while (System.in.read() >= 0) {}
        }
    }
}
