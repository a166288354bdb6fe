package parley.query.oracle.conformance;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.eventstore.AppendResult;
import parley.eventstore.LogLimits;
import parley.eventstore.RecordHeader;
import parley.eventstore.append.AppendRequest;
import parley.eventstore.append.EventLog;
import parley.json.EventJson;
import parley.query.RecordStandings;
import parley.query.oracle.History;
import parley.query.oracle.HistoryRecord;

/** Records one history, with its recorded times, in an empty log. */
final class HistoryRecorder implements AutoCloseable {
    /** A log can't be older; what a history recorded live before then is transcribed instead. */
    private static final Instant FIRST_PRESENT = Instant.EPOCH.plusSeconds(1);

    private final DataSource database;
    private final EventLog log;
    private final History history;
    private final Map<Thing, Long> versions = new HashMap<>();
    private final Map<RecordId, RecordId> roots = new HashMap<>();
    private final Map<RecordId, Thing> created = new HashMap<>();
    private final RecordStandings standings = new RecordStandings();
    private volatile Instant present = Instant.EPOCH;

    HistoryRecorder(DataSource database, DataSource readers, History history) {
        this.database = database;
        this.history = history;
        this.log =
                new EventLog(
                        database, readers, new EventJson(), () -> present, LogLimits.defaults());
    }

    /** Records with the same appended time. */
    private record Batch(Instant appendedAt, List<HistoryRecord> records) {}

    void write(Runnable afterEachBatch) throws SQLException {
        for (var batch : batches()) {
            present = batch.appendedAt;
            var appends = batch.records.stream().map(this::append).toList();
            var stored =
                    appends.size() == 1
                            ? List.of(log.appendAndWait(appends.getFirst()))
                            : appendTogether(appends);
            check(batch, stored);
            afterEachBatch.run();
        }
    }

    /** A transcribed record joins the live one before it, whose appended time it shares. */
    private List<Batch> batches() {
        var batches = new ArrayList<Batch>();
        for (var record : history.records()) {
            var transcribed = isTranscribed(record);
            if (batches.isEmpty()
                    || (!transcribed
                            && !record.recordedAt().equals(batches.getLast().appendedAt))) {
                var appendedAt = transcribed ? beforeAllLive() : record.recordedAt();
                batches.add(new Batch(appendedAt, new ArrayList<>()));
            }
            batches.getLast().records.add(record);
        }
        return batches;
    }

    private boolean isTranscribed(HistoryRecord record) {
        return history.transcribed().contains(record.position())
                || !record.recordedAt().isAfter(FIRST_PRESENT);
    }

    private Instant beforeAllLive() {
        return history.records().stream()
                .filter(record -> !isTranscribed(record))
                .map(record -> record.recordedAt().minusNanos(1_000))
                .findFirst()
                .orElseGet(() ->
                        history.records().getLast().recordedAt().plus(Duration.ofDays(1_000)));
    }

    private AppendRequest append(HistoryRecord record) {
        var corrects = record.provenance().corrects();
        var root = corrects == null ? null : root(corrects);
        roots.put(record.record(), root == null ? record.record() : root);
        var version = versions.merge(record.thing(), 1L, Long::sum) - 1;
        if (version == 0) {
            created.put(record.record(), record.thing());
        }
        var standing =
                record.event() instanceof RecordRetracted(var retracted, _)
                        ? standings
                                .retract(record.record(), root(retracted), created::containsKey)
                                .orElse(null)
                        : null;
        return new AppendRequest(
                record.thing(),
                version,
                new RecordHeader(
                        record.provenance(),
                        "digest",
                        "recorder",
                        isTranscribed(record) ? record.recordedAt() : null,
                        null,
                        null),
                Set.of(),
                root,
                standing,
                List.of(record.event()));
    }

    private RecordId root(RecordId record) {
        return roots.getOrDefault(record, record);
    }

    /** Appends in one batch: while the table is locked, all wait behind a rejected one. */
    private List<AppendResult> appendTogether(List<AppendRequest> appends) throws SQLException {
        var answers = new ArrayList<CompletableFuture<AppendResult>>();
        try (var holder = database.getConnection()) {
            holder.setAutoCommit(false);
            try (var statement = holder.createStatement()) {
                statement.execute("lock table log.event in access exclusive mode");
            }
            var _ = log.append(rejected(appends.getFirst()));
            awaitAppender();
            appends.forEach(append -> answers.add(log.append(append)));
            holder.rollback();
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static AppendRequest rejected(AppendRequest like) {
        return new AppendRequest(
                like.thing(),
                1_000_000,
                new RecordHeader(
                        new Provenance(new RecordId("ahead"), null, List.of(), null),
                        "digest",
                        "recorder",
                        null,
                        null,
                        null),
                Set.of(),
                null,
                null,
                like.events());
    }

    private void awaitAppender() throws SQLException {
        var waiting =
                """
                select count(*) from pg_locks where not granted and locktype = 'relation'
                   and database = (select oid from pg_database where datname = current_database())
                """;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            long count;
            do {
                LockSupport.parkNanos(200_000);
                try (var rows = statement.executeQuery(waiting)) {
                    rows.next();
                    count = rows.getLong(1);
                }
            } while (count == 0);
        }
    }

    private static void check(Batch batch, List<AppendResult> stored) {
        for (int i = 0; i < stored.size(); i++) {
            var record = batch.records.get(i);
            var as = stored.get(i);
            if (as.lastPosition() != record.position()
                    || !as.recordedAt().equals(record.recordedAt())) {
                throw new AssertionError("%s was stored as %s".formatted(record, as));
            }
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
