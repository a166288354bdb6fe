package parley.command.axon;

import parley.command.Refusal;
import parley.command.Rule;
import parley.log.AppendRefused;
import parley.log.AppendRefused.DanglingReference;
import parley.log.AppendRefused.IdUsed;
import parley.log.AppendRefused.RecordIdReused;
import parley.log.AppendRefused.TranscriptionRefused;
import parley.log.AppendRefused.Unstorable;
import parley.log.AppendRefused.VersionConflict;
import parley.log.Reference;
import parley.log.Reference.ToRecord;
import parley.log.Reference.ToThing;
import parley.log.Reference.Unchanged;

/** What only the log can refuse, in the words of the one catalogue. */
final class LogRefusals {
    private LogRefusals() {}

    /** What the instant is that the one given lies on the wrong side of. */
    private static String bound(TranscriptionRefused refused) {
        return switch (refused.rule()) {
            case IN_THE_PAST -> "present";
            case NOT_BEFORE_THE_YEAR_ONE -> "earliest";
            case NOT_BEFORE_THE_LAST, NOT_AFTER_LIVE_RECORDS -> "last";
        };
    }

    static Refusal of(AppendRefused refused) {
        return switch (refused) {
            case VersionConflict conflict ->
                    Refusal.of(Rule.VERSION_CONFLICT)
                            .with("thing", conflict.thing())
                            .with("version", conflict.actual());
            case IdUsed used -> Refusal.of(Rule.ID_USED).with("thing", used.thing());
            case RecordIdReused reused ->
                    Refusal.of(Rule.RECORD_ID_REUSED).with("record", reused.record());
            case DanglingReference dangling -> dangling(dangling.reference(), dangling.retracted());
            case TranscriptionRefused transcription ->
                    Refusal.of(Rule.TRANSCRIPTION_OUT_OF_ORDER)
                            .with("given", transcription.given())
                            .with(bound(transcription), transcription.last());
            case Unstorable unstorable ->
                    Refusal.of(Rule.UNSTORABLE)
                            .with("record", unstorable.record())
                            .with("reason", unstorable.reason());
        };
    }

    static Refusal dangling(Reference reference, boolean retracted) {
        var named =
                switch (reference) {
                    case ToThing(var thing) -> thing.toString();
                    case Unchanged(var thing, _) -> thing.toString();
                    case ToRecord(_, var record) -> record.value();
                };
        return Refusal.of(Rule.DANGLING_REFERENCE)
                .with("reference", named)
                .with("standing", retracted ? "retracted" : "missing");
    }
}
