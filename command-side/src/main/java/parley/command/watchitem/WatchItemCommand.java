package parley.command.watchitem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.CreatesThing;
import parley.command.Emits;
import parley.command.FieldRules;
import parley.command.ThingCommand;
import parley.events.RecordId;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.party.PartyId;
import parley.events.watchitem.WatchItemEvent.WatchLapsed;
import parley.events.watchitem.WatchItemEvent.WatchResolved;
import parley.events.watchitem.WatchItemEvent.WatchedFor;
import parley.events.watchitem.WatchItemId;

/** The commands about a watch item. */
public sealed interface WatchItemCommand extends ThingCommand {
    WatchItemId watchItem();

    @Override
    default WatchItemId thing() {
        return watchItem();
    }

    /** See {@link WatchedFor}. */
    @Emits(value = WatchedFor.class, summary = "Records a question to watch, with its horizon.")
    record WatchFor(
            WatchItemId watchItem,
            String question,
            @Nullable ValidTime horizon,
            List<IssueId> issues,
            List<PartyId> parties,
            List<RecordId> about,
            @Nullable String summary,
            @Nullable ValidTime from)
            implements WatchItemCommand, CreatesThing {
        public WatchFor {
            question = FieldRules.passage("question", question);
            horizon = FieldRules.optionalMoment("horizon", horizon);
            issues = List.copyOf(issues);
            parties = List.copyOf(parties);
            about = List.copyOf(about);
            summary = FieldRules.optionalPassage("summary", summary);
            from = FieldRules.optionalMoment("from", from);
        }

        @Override
        public List<ValidTime> ahead() {
            return horizon == null ? List.of() : List.of(horizon);
        }
    }

    /** See {@link WatchResolved}. */
    @Emits(
            value = WatchResolved.class,
            summary = "Records the answer to a watched question, and the record that gives it.")
    record ResolveWatch(WatchItemId watchItem, String answer, RecordId by, @Nullable ValidTime from)
            implements WatchItemCommand {
        public ResolveWatch {
            answer = FieldRules.passage("answer", answer);
            from = FieldRules.optionalMoment("from", from);
        }
    }

    /** See {@link WatchLapsed}. */
    @Emits(value = WatchLapsed.class, summary = "Records that a question is no longer watched.")
    record LapseWatch(WatchItemId watchItem, @Nullable String reason, @Nullable ValidTime from)
            implements WatchItemCommand {
        public LapseWatch {
            reason = FieldRules.optionalPassage("reason", reason);
            from = FieldRules.optionalMoment("from", from);
        }
    }
}
