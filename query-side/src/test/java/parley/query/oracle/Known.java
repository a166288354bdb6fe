package parley.query.oracle;

/** Selects the records that are known. */
public sealed interface Known {
    boolean includes(HistoryRecord record);

    /** Selects the records up to a position of the log. */
    record UpTo(long position) implements Known {
        @Override
        public boolean includes(HistoryRecord record) {
            return record.position() <= position;
        }
    }

    /** Selects the records by an instant, in microseconds since 1970-01-01T00:00Z. */
    record By(long recorded) implements Known {
        @Override
        public boolean includes(HistoryRecord record) {
            return record.recordedMicros() <= recorded;
        }
    }
}
