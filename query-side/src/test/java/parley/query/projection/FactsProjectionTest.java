package parley.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import parley.events.ThingKind;
import parley.query.fact.Interval;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Scope;
import parley.query.projection.ProjectionState.Parked;

class FactsProjectionTest {
    private final Load load = new Load();
    private final List<Node> nodes = new ArrayList<>();

    private Node start() {
        var node = Node.start(load.database);
        nodes.add(node);
        return node;
    }

    @AfterEach
    void close() {
        nodes.forEach(Node::close);
        load.close();
    }

    @Test
    void at_an_event_of_an_unknown_type_it_stops_and_says_so() throws SQLException {
        var known = load.append(2);
        load.insert("treaty-signed", "treaty", 0, "{}");
        load.append(1);

        var node = start();

        assertThat(node.awaitError()).contains("treaty-signed").contains("newer");
        assertThat(node.state().position()).isEqualTo(known);
        assertThat(start().awaitError()).contains("treaty-signed");
        assertThat(count("facts.facet")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"issue\":\"odd\",\"title\":\"Odd\",\"category\":\"no-such-class\"}",
                "{\"issue\":\"odd\",\"title\":\"Odd\",\"category\":\"core\",\"raised\":{\"edtf\":\"2026-02-30\"}}"
            })
    void a_thing_whose_event_cannot_be_translated_is_parked_and_all_others_go_on(String payload)
            throws SQLException {
        load.append(1);
        load.insert("issue-raised", "odd", 0, golden());
        var failing = load.insert("issue-raised", "odd", 1, payload);
        var after = load.insert("issue-raised", "odd", 2, golden());
        load.insert("issue-raised", "sound", 0, golden());
        var head = load.append(3);

        var node = start();
        node.awaitPosition(head);

        assertThat(node.state().error()).isNull();
        assertThat(
                        load.client
                                .sql("select thing || ' ' || position from facts.parked")
                                .query(String.class)
                                .list())
                .containsExactly("odd " + failing);
        assertThat(assertionsAt("odd", failing - 1)).isEqualTo(2);
        assertThat(assertionsAt("odd", after)).isZero();
        assertThat(count("facts.facet where thing = 'sound'")).isEqualTo(2);
        node.rebuild();
        SameFacts.assertAsRebuilt(load);
    }

    @Test
    void of_two_kinds_of_things_with_the_same_id_each_is_parked_for_itself() throws SQLException {
        load.append(1);
        load.insert("issue-raised", "odd", 0, golden());
        var issue = load.insert("issue-raised", "odd", 1, "{}");
        var sound = load.insert("milestone-recorded", ThingKind.MILESTONE, "odd", 0, milestone());
        var milestone = load.insert("milestone-recorded", ThingKind.MILESTONE, "odd", 1, "{}");

        var node = start();
        node.awaitPosition(load.append(1));

        assertThat(assertionsAt("odd", sound)).isEqualTo(2);
        assertThat(node.state().error()).isNull();
        assertThat(node.state().parked())
                .extracting(parked -> parked.thing().split("/", 2)[1], Parked::position)
                .containsExactly(tuple("issue/odd", issue), tuple("milestone/odd", milestone));
        SameFacts.assertAsRebuilt(load);
    }

    @Test
    void after_a_crash_of_the_database_a_position_is_not_reached_until_it_is_again()
            throws SQLException {
        var node = start();
        var head = load.append(1);
        node.awaitPosition(head);
        nodes.removeFirst().close();
        load.execute("update facts.progress set position = position - 1");

        var position = new PositionAwaiter(load.readers);
        assertThat(position.await(head - 1, Duration.ZERO)).isTrue();
        assertThat(position.await(head, Duration.ZERO)).isFalse();
    }

    @Test
    void it_says_how_fast_it_was_even_after_a_single_page() throws SQLException {
        var node = start();
        node.awaitPosition(load.append(5));

        Node.await(() -> node.state().perSecond() > 0);
        assertThat(node.state().lag()).isZero();
    }

    @Test
    void what_is_parked_does_not_depend_on_how_the_log_came_in_pages() throws SQLException {
        load.append(1);
        var node = start();
        node.awaitPosition(load.insert("issue-raised", "odd", 0, golden()));
        node.awaitPosition(load.insert("issue-raised", "odd", 1, "{}"));
        node.awaitPosition(load.append(1));

        SameFacts.assertAsRebuilt(load);
    }

    @Test
    void a_parked_thing_that_is_retracted_is_told_of_no_more() throws SQLException {
        load.append(1);
        load.insert("issue-raised", "odd", 0, golden());
        load.insert("issue-raised", "odd", 1, "{}");
        load.retract("odd", 2, 1);
        load.insert("record-retracted", "odd", 3, "{}");
        load.insert("issue-raised", "never", 0, "{}");
        load.retract("never", 1, 0);
        load.retract("odd", 4, 0);

        var node = start();
        node.awaitPosition(load.append(1));

        assertThat(node.state().error()).isNull();
        assertThat(count("facts.parked")).isEqualTo(2);
        assertThat(readings("odd", load.head())).isZero();
        assertThat(readings("odd", retractedAt("odd") - 1)).isPositive();
        SameFacts.assertAsRebuilt(load);
    }

    @Test
    void a_parked_thing_whose_retraction_is_retracted_is_told_of_again() throws SQLException {
        load.append(1);
        load.insert("issue-raised", "odd", 0, golden());
        load.insert("issue-raised", "odd", 1, "{}");
        load.retract("odd", 2, 0);
        load.restore("odd", 3, 2, 0);
        load.insert("issue-raised", "never", 0, "{}");
        load.retract("never", 1, 0);
        load.restore("never", 2, 1, 0);

        var node = start();
        node.awaitPosition(load.append(1));

        assertThat(node.state().error()).isNull();
        assertThat(count("facts.parked")).isEqualTo(2);
        assertThat(readings("odd", load.head())).isPositive();
        assertThat(readings("never", load.head())).isZero();
        SameFacts.assertAsRebuilt(load);
    }

    /** Returns the number of readings of a thing's attributes. */
    private long readings(String thing, long position) {
        return count(
                "facts.rectangle r join facts.facet f on f.id = r.facet where f.thing = '%s' and f.name = 'details' and r.opened <= %d and r.closed > %2$d"
                        .formatted(thing, position));
    }

    private long retractedAt(String thing) {
        return load.number("select max(position) from log.event where thing = '" + thing + "'");
    }

    @Test
    void a_rebuild_takes_the_place_of_the_facts_while_reads_go_on() throws Exception {
        var node = start();
        node.awaitPosition(load.append(40));
        var done = new AtomicBoolean();
        var reads = new AtomicInteger();
        var reading = CompletableFuture.runAsync(() -> readUntil(done, reads));
        var appending =
                CompletableFuture.runAsync(() -> {
                    while (!done.get()) {
                        load.append(1);
                    }
                });

        for (int i = 0; i < 5; i++) {
            var before = reads.get();
            node.rebuild();
            Node.await(() -> reads.get() > before || reading.isDone());
        }
        done.set(true);

        appending.join();
        reading.join();
        node.awaitPosition(load.head());
        SameFacts.assertAsRebuilt(load);
    }

    @Test
    void while_more_than_a_page_is_rebuilt_the_position_never_falls() throws SQLException {
        load.append(1);
        var head = load.insertIssues(ProjectionBuild.PAGE + ProjectionBuild.PAGE / 2);
        var node = start();
        node.awaitPosition(head);

        var former = node.state().build();
        node.facts.rebuild();
        awaitSwapAt(head, node, former);
        var rebuilt = node.state().build();
        nodes.removeFirst().close();

        load.execute("update facts.progress set version = 0");
        awaitSwapAt(head, start(), rebuilt);
    }

    /** Polls without a pause, so that it sees the first position of the new facts. */
    private static void awaitSwapAt(long head, Node node, long former) {
        Node.await(() -> {
            var state = node.state();
            assertThat(state.position()).isEqualTo(head);
            return state.build() != former;
        });
    }

    @Test
    void facts_at_rest_are_rebuilt_too() throws SQLException {
        var head = load.append(3);
        start().awaitPosition(head);
        nodes.removeFirst().close();
        load.execute("truncate facts.rectangle");

        var node = start();
        node.awaitPosition(head);
        node.rebuild();

        SameFacts.assertAsRebuilt(load);
    }

    @Test
    void a_rebuild_that_was_broken_off_goes_on_where_it_was() throws SQLException {
        load.append(2);
        try (var unfinished = BuiltFacts.anew(load.database, load.readers, FactSchemas.NEXT)) {
            unfinished.follow();
        }
        load.execute("create table facts_next.taken_up ()");
        var head = load.append(2);

        start().awaitPosition(head);

        Node.await(() ->
                count("pg_tables where schemaname = 'facts' and tablename = 'taken_up'") == 1);
        SameFacts.assertAsRebuilt(load);
    }

    @Test
    void facts_of_another_shape_are_built_anew() throws SQLException {
        var head = load.append(3);
        start().awaitPosition(head);
        nodes.removeFirst().close();
        load.execute("update facts.progress set version = 0");

        start();
        Node.await(() -> count("facts.progress where version = " + FactsProjection.VERSION) == 1);

        SameFacts.assertAsRebuilt(load);
    }

    @Test
    void of_two_nodes_one_works_and_the_other_takes_over_when_it_ends() throws SQLException {
        var first = start();
        first.awaitPosition(load.append(1));
        var second = start();
        awaitWaiting();

        var head = load.append(5);
        first.awaitPosition(head);
        second.awaitPosition(head);
        assertThat(first.state().kept()).isTrue();
        assertThat(second.state().kept()).isFalse();
        assertThat(second.state().position()).isEqualTo(head);
        second.rebuild();

        first.close();
        second.awaitPosition(load.append(5));
        SameFacts.assertAsRebuilt(load);
    }

    @Test
    void waiting_for_the_lead_is_no_error_however_short_locks_are_waited_for_elsewhere()
            throws SQLException {
        var first = start();
        first.awaitPosition(load.append(1));
        load.execute(
                "do $$ begin execute format('alter database %I set lock_timeout = 50', current_database()); end $$");
        var second = start();
        awaitWaiting();
        first.awaitPosition(load.append(20));

        assertThat(second.state().error()).isNull();
        first.close();
        second.awaitPosition(load.append(1));
        assertThat(second.state().error()).isNull();
    }

    @Test
    void an_error_is_shown_and_the_lead_laid_down_until_there_is_none_any_more() {
        var full = new AtomicBoolean(true);
        var node =
                Node.start(
                        load.database,
                        () -> {
                            if (full.get()) {
                                throw new OutOfMemoryError("full");
                            }
                            return InstantSource.system().instant();
                        });
        nodes.add(node);
        load.append(1);

        assertThat(node.awaitError()).contains("OutOfMemoryError").contains("full");
        Node.await(() -> !node.state().kept());

        full.set(false);
        node.awaitPosition(load.head());
        Node.await(() -> node.state().error() == null);
        assertThat(node.state().kept()).isTrue();
    }

    @Test
    void a_node_closed_while_it_waits_for_the_lead_is_not_in_the_way_of_others()
            throws SQLException {
        var first = start();
        first.awaitPosition(load.append(1));
        var second = start();
        awaitWaiting();

        second.close();
        first.close();

        start().awaitPosition(load.append(1));
    }

    @Test
    void a_node_that_lost_the_lead_unnoticed_changes_nothing_any_more() throws SQLException {
        var first = start();
        first.awaitPosition(load.append(1));
        first.rebuild(); // it writes on its other connection now
        var second = start();
        awaitWaiting();

        load.execute(
                "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())");
        for (int i = 0; i < 20; i++) {
            load.append(1);
        }

        second.awaitPosition(load.head());
        SameFacts.assertAsRebuilt(load);
    }

    private void readUntil(AtomicBoolean done, AtomicInteger reads) {
        try (var connection = load.database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(java.sql.Connection.TRANSACTION_REPEATABLE_READ);
            var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            client.sql("set search_path to facts").update();
            connection.commit();
            long last = 0;
            while (!done.get()) {
                last = read(client, last);
                connection.commit();
                reads.incrementAndGet();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long read(JdbcClient client, long last) {
        long position = client.sql("select position from progress").query(Long.class).single();
        var readings =
                new Facts(client).during(new Scope.AllNegotiations(), Interval.EVER, position);
        assertThat(position).isGreaterThanOrEqualTo(last);
        assertThat(readings).hasSizeGreaterThan(30);
        return position;
    }

    private void awaitWaiting() {
        Node.await(() -> waiting() == 1);
    }

    private long waiting() {
        return count(
                "pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())");
    }

    private long assertionsAt(String thing, long position) {
        return count(
                "facts.assertion a join facts.facet f on f.id = a.facet where f.thing = '%s' and a.id >> 16 = %d"
                        .formatted(thing, position));
    }

    private long count(String rows) {
        return load.client.sql("select count(*) from " + rows).query(Long.class).single();
    }

    private static String milestone() {
        return "{\"milestone\":\"odd\",\"title\":\"Odd\",\"occurred\":{\"edtf\":\"2026-02\"}}";
    }

    private static String golden() {
        return "{\"issue\":\"odd\",\"title\":\"Odd\",\"category\":\"core\"}";
    }
}
