package parley.command.door;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.door.Problem;

/**
 * Who sends a command. What a caller may do is asked here and nowhere else.
 *
 * @param transcriber may give records the recorded time that an archive has them at
 */
record Caller(String name, boolean transcriber) {
    /** Whoever reaches the loopback is the owner, and may do everything: decision 13. */
    static final Caller OWNER = new Caller("owner", true);

    /**
     * The recorded time that this caller gives.
     *
     * @throws parley.door.Rejected with 403 if there is one, and the caller is no transcriber
     */
    @Nullable Instant transcribing(@Nullable Instant recordedAt) {
        if (recordedAt != null && !transcriber) {
            throw Problem.of(
                            "not-a-transcriber",
                            403,
                            "Only a transcriber gives a recorded time",
                            "Leave recordedAt out, or ask for the role.")
                    .with("field", "/recordedAt")
                    .rejected();
        }
        return recordedAt;
    }
}
