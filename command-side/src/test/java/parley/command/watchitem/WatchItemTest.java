package parley.command.watchitem;

import static parley.command.axon.GivenRecords.given;
import static parley.command.axon.GivenRecords.givenNothing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.watchitem.WatchItemCommand.LapseWatch;
import parley.command.watchitem.WatchItemCommand.ResolveWatch;
import parley.command.watchitem.WatchItemCommand.WatchFor;
import parley.events.RecordId;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.party.PartyId;
import parley.events.watchitem.WatchItemEvent.WatchLapsed;
import parley.events.watchitem.WatchItemEvent.WatchResolved;
import parley.events.watchitem.WatchItemEvent.WatchedFor;
import parley.events.watchitem.WatchItemId;

class WatchItemTest {
    private static final WatchItemId FOLLOW_UP = new WatchItemId("follow-up");
    private static final RecordId ANSWER = new RecordId("next-meeting");
    private static final List<IssueId> ISSUES = List.of(new IssueId("territory"));
    private static final List<PartyId> PARTIES = List.of(new PartyId("france"));
    private static final ValidTime NEXT_MONTH = ValidTime.of("2026-03");
    private static final WatchedFor OPEN =
            new WatchedFor(
                    FOLLOW_UP,
                    "Is there a follow-up meeting?",
                    NEXT_MONTH,
                    ISSUES,
                    PARTIES,
                    List.of(new RecordId("talks")),
                    null,
                    null);
    private static final WatchResolved RESOLVED =
            new WatchResolved(FOLLOW_UP, "There is.", ANSWER, null);
    private static final WatchLapsed LAPSED = new WatchLapsed(FOLLOW_UP, "No news.", null);

    @Test
    void a_question_is_watched_up_to_a_future_time() {
        givenNothing().when(watch("talks", null)).records(OPEN);
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void nothing_is_watched_from_a_future_time() {
        givenNothing()
                .when(watch("talks", ValidTime.of("2026-02-21")))
                .refuses(Rule.VALID_TIME_TO_COME);
    }

    @Test
    @Refuses(Rule.REFERS_TO_ITSELF)
    void a_question_is_neither_raised_nor_answered_by_a_record_of_its_own() {
        given(OPEN).when(watch("r1", null)).correcting("r1").refuses(Rule.REFERS_TO_ITSELF);
        given(OPEN)
                .when(new ResolveWatch(FOLLOW_UP, "There is.", new RecordId("r1"), null))
                .refuses(Rule.REFERS_TO_ITSELF);
    }

    @Test
    void a_question_is_resolved_by_a_record() {
        given(OPEN).when(resolve()).records(RESOLVED);
    }

    @Test
    void a_watch_lapses() {
        given(OPEN).when(lapse()).records(LAPSED);
    }

    @Test
    void what_has_lapsed_is_resolved_late() {
        given(OPEN, LAPSED).when(resolve()).records(RESOLVED);
    }

    @Test
    @Refuses(Rule.WATCH_ALREADY_RESOLVED)
    void what_is_resolved_is_neither_resolved_again_nor_lapses() {
        given(OPEN, RESOLVED).when(resolve()).refuses(Rule.WATCH_ALREADY_RESOLVED);
        given(OPEN, RESOLVED).when(lapse()).refuses(Rule.WATCH_ALREADY_RESOLVED);
    }

    @Test
    @Refuses(Rule.WATCH_ALREADY_LAPSED)
    void a_watch_does_not_lapse_twice() {
        given(OPEN, LAPSED).when(lapse()).refuses(Rule.WATCH_ALREADY_LAPSED);
    }

    @Test
    void how_it_was_resolved_can_be_corrected() {
        given(OPEN, RESOLVED)
                .when(resolve())
                .correcting("r2")
                .records(RESOLVED)
                .correctingRoot("r2");
    }

    private static WatchFor watch(String about, @Nullable ValidTime from) {
        return new WatchFor(
                FOLLOW_UP,
                "Is there a follow-up meeting?",
                NEXT_MONTH,
                ISSUES,
                PARTIES,
                List.of(new RecordId(about)),
                null,
                from);
    }

    private static ResolveWatch resolve() {
        return new ResolveWatch(FOLLOW_UP, "There is.", ANSWER, null);
    }

    private static LapseWatch lapse() {
        return new LapseWatch(FOLLOW_UP, "No news.", null);
    }
}
