package parley.command.handling;

import java.util.Locale;
import parley.command.Rejection;
import parley.command.Rule;
import parley.eventstore.AppendRejected;
import parley.eventstore.AppendRejected.DanglingReference;
import parley.eventstore.AppendRejected.DanglingReference.Fault;
import parley.eventstore.AppendRejected.IdUsed;
import parley.eventstore.AppendRejected.RecordIdReused;
import parley.eventstore.AppendRejected.TranscriptionRefused;
import parley.eventstore.AppendRejected.Unstorable;
import parley.eventstore.AppendRejected.VersionConflict;
import parley.eventstore.Reference;
import parley.eventstore.Reference.ToRecord;
import parley.eventstore.Reference.ToThing;
import parley.eventstore.Reference.Unchanged;

/** Translates what only the log can reject into the rules of the catalogue. */
public final class AppendRejectionTranslator {
    private AppendRejectionTranslator() {}

    /** Returns the name of the detail that holds the violated bound. */
    private static String bound(TranscriptionRefused refused) {
        return switch (refused.rule()) {
            case IN_THE_PAST -> "present";
            case NOT_BEFORE_THE_YEAR_ONE -> "earliest";
            case NOT_BEFORE_THE_LAST, NOT_AFTER_LIVE_RECORDS -> "last";
        };
    }

    public static Rejection of(AppendRejected refused) {
        return switch (refused) {
            case VersionConflict conflict ->
                    Rejection.of(Rule.VERSION_CONFLICT)
                            .with("thing", conflict.thing())
                            .with("version", conflict.actual());
            case IdUsed used -> Rejection.of(Rule.ID_USED).with("thing", used.thing());
            case RecordIdReused reused ->
                    Rejection.of(Rule.RECORD_ID_REUSED).with("record", reused.record());
            case DanglingReference dangling -> dangling(dangling.reference(), dangling.fault());
            case TranscriptionRefused transcription ->
                    Rejection.of(Rule.TRANSCRIPTION_OUT_OF_ORDER)
                            .with("given", transcription.given())
                            .with(bound(transcription), transcription.last());
            case Unstorable unstorable ->
                    Rejection.of(Rule.UNSTORABLE)
                            .with("record", unstorable.record())
                            .with("reason", unstorable.reason());
        };
    }

    static Rejection dangling(Reference reference, Fault fault) {
        var id =
                switch (reference) {
                    case ToThing(var thing) -> thing.toString();
                    case Unchanged(var thing, _) -> thing.toString();
                    case ToRecord(_, var record) -> record.value();
                };
        return Rejection.of(Rule.DANGLING_REFERENCE)
                .with("reference", id)
                .with("standing", fault.name().toLowerCase(Locale.ROOT));
    }
}
