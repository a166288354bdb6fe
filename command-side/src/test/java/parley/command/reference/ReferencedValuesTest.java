package parley.command.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.command.ThingCommand;
import parley.command.claim.ClaimCommand.LinkClaim;
import parley.command.correction.RetractRecord;
import parley.command.issue.IssueCommand.RecordIssueStatus;
import parley.command.meeting.MeetingCommand.PostponeMeeting;
import parley.events.RecordId;
import parley.events.ThingId;
import parley.events.ValidTime;
import parley.events.claim.ClaimId;
import parley.events.claim.Link;
import parley.events.claim.Link.LinkType;
import parley.events.issue.IssueId;
import parley.events.issue.IssueStatus;
import parley.events.meeting.MeetingId;

class ReferencedValuesTest {
    private static final ClaimId CLAIM = new ClaimId("referendum");

    @Test
    void the_thing_it_is_about_is_not_mentioned() {
        var command = new LinkClaim(CLAIM, to(new ClaimId("proposal")), "So it is.", null);
        assertThat(ReferencedValues.in(command).things()).containsExactly(new ClaimId("proposal"));
    }

    @Test
    void the_thing_it_is_about_is_mentioned_where_it_is_named_once_more() {
        var command = new LinkClaim(CLAIM, to(CLAIM), "So it is.", null);
        assertThat(ReferencedValues.in(command).things()).containsExactly(CLAIM);
    }

    @Test
    void the_record_it_is_about_is_not_mentioned() {
        var command = new RetractRecord(new RecordId("r1"), "A mistake.");
        assertThat(ReferencedValues.in(command).records()).isEmpty();
    }

    @Test
    void times_are_mentioned() {
        var from = ValidTime.of("2026-01");
        var until = ValidTime.of("2026-02");
        var command =
                new RecordIssueStatus(
                        new IssueId("donbas"), IssueStatus.STALLED, from, until, null, null);
        assertThat(ReferencedValues.in(command).times()).containsExactly(from, until);
    }

    @Test
    void a_component_that_could_hide_references_is_scanned() {
        var command = new Hiding(CLAIM, Set.of(new ClaimId("proposal")));
        assertThatThrownBy(() -> ReferencedValues.in(command))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Set");
    }

    @Test
    void nor_is_one_of_an_unknown_type_of_the_language() {
        assertThatThrownBy(() -> ReferencedValues.in(new Obscure(CLAIM, new Riddle() {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Riddle");
    }

    @Test
    void planned_times_are_mentioned_and_lie_ahead() {
        var planned = ValidTime.of("2027");
        var from = ValidTime.of("2026-02-17");
        var command = new PostponeMeeting(new MeetingId("next"), planned, null, from);
        assertThat(ReferencedValues.in(command).times()).containsExactly(planned, from);
        assertThat(command.ahead()).containsExactly(planned);
    }

    private static Link to(ClaimId claim) {
        return new Link(LinkType.SUPPORTS, claim, null);
    }

    interface Riddle {}

    record Hiding(ClaimId claim, Set<ClaimId> others) implements ThingCommand {
        @Override
        public ThingId thing() {
            return claim;
        }
    }

    record Obscure(ClaimId claim, Riddle riddle) implements ThingCommand {
        @Override
        public ThingId thing() {
            return claim;
        }
    }
}
