package parley.eventstore;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The hash that proves a row of the log: SHA-256 of a zero byte (which marks a leaf, RFC 9162) and
 * the row as canonical JSON (RFC 8785). Members are named like the columns; absent values are left
 * out; instants are UTC with six fractional digits. In place of payload and metadata stand their
 * {@link SaltedHash}es, so that a row takes about a kilobyte whatever it says, and can be proven
 * without being shown. See docs/auditor.md.
 */
public final class RowHash {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);
    private static final byte LEAF = 0;

    private RowHash() {}

    /** Returns the hash computed from the row, ignoring the one it carries. */
    public static byte[] of(StoredEvent row) {
        var digest = sha256();
        digest.update(LEAF);
        return digest.digest(canonical(row).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns whether the row is exactly the one that was hashed when it was appended. */
    public static boolean proves(StoredEvent row) {
        return MessageDigest.isEqual(of(row), row.hash());
    }

    /** Returns the canonical JSON that is hashed. */
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
                .member("metadata_sha256", SaltedHash.of(row.metadataSalt(), row.metadata()))
                .member("negotiation", row.thing().negotiation().value())
                .member("payload_sha256", SaltedHash.of(row.payloadSalt(), row.payload()))
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

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
