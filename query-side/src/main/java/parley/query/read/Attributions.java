package parley.query.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.RecordId;
import parley.events.source.Attribution;
import parley.json.EventJson;

/** Looks up the sources on which records rest. */
final class Attributions {
    private static final String AT =
            "select position, command_id, metadata from log.event where position = any (:positions)";

    private final EventJson json = new EventJson();
    private final JdbcClient database;

    Attributions(JdbcClient database) {
        this.database = database;
    }

    /** Returns the attributions of the records of events, by the positions of the events. */
    Map<Long, List<Attribution>> of(Collection<Long> positions) {
        return database
                .sql(AT)
                .param("positions", positions.stream().mapToLong(Long::longValue).toArray())
                .query((row, _) -> Map.entry(row.getLong(1), attributions(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Attribution> attributions(ResultSet row) throws SQLException {
        return json.readProvenance(new RecordId(row.getString(2)), row.getString(3)).attributions();
    }
}
