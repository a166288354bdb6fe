package parley.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import parley.access.Access;
import parley.events.RecordId;
import parley.sealing.Sealing;
import parley.sealing.SealingKeys;

class BulkReadingTest {
    private static final String OPENED =
            "{'command':'OpenNegotiation','negotiation':'talks','title':'T','zone':'UTC'}\n";
    private static final String SEALED =
            "{'command':'RegisterSource','negotiation':'talks','source':'a','type':'anonymous','description':'A','confidential':true,'identity':'Somebody'}\n";

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-02-16T10:00:00Z"));

    @Test
    void where_a_line_cannot_be_sealed_those_before_it_are_read_and_no_more() {
        var read = read("\n" + OPENED + OPENED + SEALED + OPENED);
        assertThat(read).hasSize(3);
        assertThat(read.subList(0, 2)).allMatch(Line.Command.class::isInstance);
        var last = (Line.Last) read.getLast();
        assertThat(last.number()).isEqualTo(3);
        assertThat(Objects.requireNonNull(last.brokenOff()).name()).isEqualTo("log-unavailable");
        assertThat(read.toString()).doesNotContain("Somebody");
    }

    @Test
    void what_seals_nothing_needs_no_keys() {
        var read = read(OPENED + OPENED);
        assertThat(read.getLast()).isEqualTo(new Line.Last(2, null));
    }

    /** All lines up to the first that says that there are no more. */
    private List<Line> read(String body) {
        var bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        var belt = new Belt<List<Line>>(9);
        var cutter =
                new LineCutter(new Pace(new ByteArrayInputStream(bytes), clock), Bodies.MOST_BYTES);
        new BulkReading(cutter, reader(), new Caller(Access.OWNER), belt).run();
        var read = new ArrayList<Line>();
        while (read.isEmpty() || !(read.getLast() instanceof Line.Last)) {
            read.addAll(belt.take());
        }
        return read;
    }

    /** Without a database. */
    private LineReader reader() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        var sealing = new Sealing(new SealingKeys(nowhere), nowhere, clock);
        return new LineReader(
                new CommandReader(new CommandIds(() -> new RecordId("own"))),
                new EnvelopeFactory(sealing, clock));
    }
}
