package parley.query.oracle;

/** As known when: which records count. */
public sealed interface Known {
    boolean includes(Told told);

    /** Everything up to a position of the log. */
    record UpTo(long position) implements Known {
        @Override
        public boolean includes(Told told) {
            return told.position() <= position;
        }
    }

    /** Everything recorded by an instant, in microseconds since 1970-01-01T00:00Z. */
    record By(long recorded) implements Known {
        @Override
        public boolean includes(Told told) {
            return told.recordedMicros() <= recorded;
        }
    }
}
