package parley.query.oracle;

/** As known when: which records count. */
public sealed interface Known {
    boolean includes(HistoryRecord told);

    /** Everything up to a position of the log. */
    record UpTo(long position) implements Known {
        @Override
        public boolean includes(HistoryRecord told) {
            return told.position() <= position;
        }
    }

    /** Everything recorded by an instant, in microseconds since 1970-01-01T00:00Z. */
    record By(long recorded) implements Known {
        @Override
        public boolean includes(HistoryRecord told) {
            return told.recordedMicros() <= recorded;
        }
    }
}
