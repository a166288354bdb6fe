package parley.events.watchitem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.RecordId;
import parley.events.TextRules;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.party.PartyId;

/**
 * Events about a watch item. In each, {@code from} is when it happened; absent means when it was
 * recorded.
 */
public sealed interface WatchItemEvent extends Event {
    WatchItemId watchItem();

    /**
     * A question was put on watch until it is answered.
     *
     * @param question the question to be answered
     * @param horizon by when an answer is expected, which may be in the future; absent means
     *     indefinitely
     * @param issues those that it is about
     * @param parties those that it is about
     * @param about the records that raise it, such as a meeting's
     * @param summary why it matters
     * @param from since when; absent means some time before this was recorded
     */
    @EventType("watched-for")
    record WatchedFor(
            WatchItemId watchItem,
            String question,
            @Nullable ValidTime horizon,
            List<IssueId> issues,
            List<PartyId> parties,
            List<RecordId> about,
            @Nullable String summary,
            @Nullable ValidTime from)
            implements WatchItemEvent {
        public WatchedFor {
            question = TextRules.passage(question);
            issues = List.copyOf(issues);
            parties = List.copyOf(parties);
            about = List.copyOf(about);
            summary = TextRules.optionalPassage(summary);
        }
    }

    /**
     * The question was answered, in time or late.
     *
     * @param answer the answer, in words
     * @param by the record that answers it
     */
    @EventType("watch-resolved")
    record WatchResolved(
            WatchItemId watchItem, String answer, RecordId by, @Nullable ValidTime from)
            implements WatchItemEvent {
        public WatchResolved {
            answer = TextRules.passage(answer);
        }
    }

    /**
     * The question is no longer watched: its horizon has passed, or it is moot.
     *
     * @param reason why, beyond the horizon having passed
     */
    @EventType("watch-lapsed")
    record WatchLapsed(WatchItemId watchItem, @Nullable String reason, @Nullable ValidTime from)
            implements WatchItemEvent {
        public WatchLapsed {
            reason = TextRules.optionalPassage(reason);
        }
    }
}
