package parley.eventstore;

import java.time.Instant;
import parley.events.RecordId;
import parley.events.Thing;

/** Thrown when a record was not stored, and would not be if appended again unchanged. */
public abstract sealed class AppendRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private AppendRejected(String message) {
        super(message, null, false, false);
    }

    /** The stream is at another version than the decision was based on. */
    public static final class VersionConflict extends AppendRejected {
        private static final long serialVersionUID = 1L;
        private final transient Thing thing;
        private final long expected;
        private final long actual;

        public VersionConflict(Thing thing, long expected, long actual) {
            super("%s is at version %d, not %d".formatted(thing, actual, expected));
            this.thing = thing;
            this.expected = expected;
            this.actual = actual;
        }

        public Thing thing() {
            return thing;
        }

        public long expected() {
            return expected;
        }

        public long actual() {
            return actual;
        }
    }

    /** The id was already used for a thing, which may have been retracted since. */
    public static final class IdUsed extends AppendRejected {
        private static final long serialVersionUID = 1L;
        private final transient Thing thing;

        public IdUsed(Thing thing) {
            super("the id of %s was already used".formatted(thing));
            this.thing = thing;
        }

        public Thing thing() {
            return thing;
        }
    }

    /** The command id was already used for another command. */
    public static final class RecordIdReused extends AppendRejected {
        private static final long serialVersionUID = 1L;
        private final transient RecordId record;

        public RecordIdReused(RecordId record) {
            super("the record id %s was already used for another command".formatted(record));
            this.record = record;
        }

        public RecordId record() {
            return record;
        }
    }

    /** The record references something that it may not. */
    public static final class DanglingReference extends AppendRejected {
        private static final long serialVersionUID = 1L;
        private final transient Reference reference;
        private final Fault fault;

        /** What is wrong with what is referenced. */
        public enum Fault {
            /** It does not exist. */
            MISSING,
            /** It exists and was retracted. */
            RETRACTED,
            /** It is a retraction, to which only another retraction may refer. */
            RETRACTION
        }

        public DanglingReference(Reference reference, Fault fault) {
            super("%s can't be referenced: %s".formatted(reference, fault));
            this.reference = reference;
            this.fault = fault;
        }

        public Reference reference() {
            return reference;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** The recorded time given for a transcribed record is invalid. */
    public static final class TranscriptionRefused extends AppendRejected {
        private static final long serialVersionUID = 1L;
        private final Instant given;
        private final Instant last;
        private final Rule rule;

        /** A rule that a transcribed record's recorded time must satisfy. */
        public enum Rule {
            /** It lies before the appended time. */
            IN_THE_PAST,
            /** It lies in the year 1 or later. */
            NOT_BEFORE_THE_YEAR_ONE,
            /** It is not before the negotiation's last record. */
            NOT_BEFORE_THE_LAST,
            /** The negotiation's last record is itself transcribed. */
            NOT_AFTER_LIVE_RECORDS
        }

        TranscriptionRefused(Instant given, Instant last, Rule rule) {
            super("recorded time %s is refused (%s %s)".formatted(given, rule, last));
            this.given = given;
            this.last = last;
            this.rule = rule;
        }

        public Instant given() {
            return given;
        }

        /**
         * Returns the violated bound: the present, the earliest allowed time, or the recorded time
         * of the negotiation's last record.
         */
        public Instant last() {
            return last;
        }

        public Rule rule() {
            return rule;
        }
    }

    /** The database rejected a value of the record. */
    public static final class Unstorable extends AppendRejected {
        private static final long serialVersionUID = 1L;
        private final transient RecordId record;
        private final String reason;

        public Unstorable(RecordId record, String reason) {
            super("the record %s can't be stored: %s".formatted(record, reason));
            this.record = record;
            this.reason = reason;
        }

        public RecordId record() {
            return record;
        }

        /** Returns the database's error message. */
        public String reason() {
            return reason;
        }
    }
}
