package parley.eventstore;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The hash by which a row of the log can be proven: SHA-256 of a zero byte (the mark of a leaf, RFC
 * 9162) and the row's columns, all but the hash, as canonical JSON (RFC 8785). Members are named as
 * the columns are; what is absent is left out; instants are UTC with six digits of fraction;
 * payload and metadata are strings, so that their exact text is what is proven.
 */
public final class RowHash {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);
    private static final byte LEAF = 0;

    private RowHash() {}

    /** The hash that this row should have; the one it carries plays no part. */
    public static byte[] of(StoredEvent row) {
        var digest = sha256();
        digest.update(LEAF);
        return digest.digest(canonical(row).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the row is, to the letter, the one that was hashed when it was appended. */
    public static boolean proves(StoredEvent row) {
        return MessageDigest.isEqual(of(row), row.hash());
    }

    /** What is hashed. */
    public static String canonical(StoredEvent row) {
        var appendedAt = text(row.appendedAt());
        var recordedAt =
                row.recordedAt().equals(row.appendedAt()) ? appendedAt : text(row.recordedAt());
        return new CanonicalJson()
                .member("appended_at", appendedAt)
                .member("causation", row.causation())
                .member("command_id", row.record().value())
                .member("command_seq", row.sequence())
                .member("correlation", row.correlation())
                .member("event_id", row.eventId().toString())
                .member("kind", row.thing().kind().word())
                .member("metadata", row.metadata())
                .member("negotiation", row.thing().negotiation().value())
                .member("payload", row.payload())
                .member("position", row.position())
                .member("recorded_at", recordedAt)
                .member("recorder", row.recorder())
                .member("revision", row.revision())
                .member("root", row.root().equals(row.record()) ? null : row.root().value())
                .member("thing", row.thing().id())
                .member("transcribed", row.transcribed())
                .member("type", row.type())
                .member("version", row.version())
                .end();
    }

    private static String text(Instant instant) {
        return MICROSECONDS.format(instant);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
