package parley.command.axon;

import org.axonframework.messaging.MetaData;
import parley.events.Provenance;
import parley.events.RecordId;

/** What an event message carries of its record, whether it was just applied or read back. */
public final class RecordMetadata {
    private static final String PROVENANCE = "provenance";
    private static final String ROOT = "root";

    private RecordMetadata() {}

    /**
     * The metadata of a record's events.
     *
     * @param root the first record of the chain that it corrects; the record itself if it corrects
     *     none
     */
    public static MetaData of(Provenance provenance, RecordId root) {
        return MetaData.with(PROVENANCE, provenance).and(ROOT, root);
    }

    public static Provenance provenance(MetaData metadata) {
        return (Provenance) present(metadata, PROVENANCE);
    }

    public static RecordId root(MetaData metadata) {
        return (RecordId) present(metadata, ROOT);
    }

    private static Object present(MetaData metadata, String key) {
        var value = metadata.get(key);
        if (value == null) {
            throw new IllegalStateException("an event message without its " + key);
        }
        return value;
    }
}
