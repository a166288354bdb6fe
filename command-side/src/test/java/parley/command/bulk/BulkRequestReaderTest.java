package parley.command.bulk;

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
import parley.command.api.CommandReader;
import parley.command.api.EnvelopeFactory;
import parley.command.api.IdempotencyKeys;
import parley.command.api.RequestBodyReader;
import parley.encryption.SourceKeyRepository;
import parley.encryption.SourceKeyService;
import parley.events.RecordId;
import parley.security.AuthenticatedUser;
import parley.web.body.SlowBodyGuard;

class BulkRequestReaderTest {
    private static final String OPENED =
            "{'command':'OpenNegotiation','negotiation':'talks','title':'T','zone':'UTC'}\n";
    private static final String SEALED =
            "{'command':'RegisterSource','negotiation':'talks','source':'a','type':'anonymous','description':'A','confidential':true,'identity':'Somebody'}\n";

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-02-16T10:00:00Z"));

    @Test
    void where_a_line_cannot_be_sealed_those_before_it_are_read_and_no_more() {
        var read = read("\n" + OPENED + OPENED + SEALED + OPENED);
        assertThat(read).hasSize(3);
        assertThat(read.subList(0, 2)).allMatch(BulkLine.Command.class::isInstance);
        var last = (BulkLine.Last) read.getLast();
        assertThat(last.number()).isEqualTo(3);
        assertThat(Objects.requireNonNull(last.brokenOff()).name()).isEqualTo("log-unavailable");
        assertThat(read.toString()).doesNotContain("Somebody");
    }

    @Test
    void what_seals_nothing_needs_no_keys() {
        var read = read(OPENED + OPENED);
        assertThat(read.getLast()).isEqualTo(new BulkLine.Last(2, null));
    }

    /** Returns all lines up to the first {@link BulkLine.Last}. */
    private List<BulkLine> read(String body) {
        var bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        var queue = new HandOffQueue<List<BulkLine>>(9);
        var splitter =
                new NdjsonSplitter(
                        new SlowBodyGuard(new ByteArrayInputStream(bytes), clock)::read,
                        RequestBodyReader.MOST_BYTES);
        new BulkRequestReader(splitter, reader(), AuthenticatedUser.OWNER, queue, () -> null).run();
        var read = new ArrayList<BulkLine>();
        while (read.isEmpty() || !(read.getLast() instanceof BulkLine.Last)) {
            read.addAll(queue.take());
        }
        return read;
    }

    /** A parser whose database can't be reached. */
    private BulkLineParser reader() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        var sealing = new SourceKeyService(new SourceKeyRepository(nowhere), nowhere);
        return new BulkLineParser(
                new CommandReader(new IdempotencyKeys(() -> new RecordId("own"))),
                new EnvelopeFactory(sealing, clock));
    }
}
