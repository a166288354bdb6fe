package parley.command.issue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.command.axon.GivenRecords.given;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.issue.IssueCommand.StatePosition;
import parley.command.issue.IssueCommand.WithdrawPosition;
import parley.events.InvalidField;
import parley.events.ValidTime;
import parley.events.issue.IssueClass;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueEvent.PositionStated;
import parley.events.issue.IssueEvent.PositionWithdrawn;
import parley.events.issue.IssueId;
import parley.events.issue.PartyPosition;
import parley.events.party.PartyId;
import parley.events.statement.StatementId;

class PositionTest {
    private static final IssueId GUARANTEES = new IssueId("guarantees");
    private static final PartyId UKRAINE = new PartyId("ukraine");
    private static final PartyId USA = new PartyId("usa");
    private static final ValidTime WEDNESDAY = ValidTime.of("2026-02-18");
    private static final IssueRaised RAISED =
            new IssueRaised(GUARANTEES, "Guarantees", IssueClass.CORE, null, List.of(), null, null);

    @Test
    void a_party_takes_a_position_toward_another_on_a_point() {
        given(RAISED)
                .when(
                        new StatePosition(
                                GUARANTEES,
                                UKRAINE,
                                USA,
                                "burden",
                                PartyPosition.CONDITIONAL,
                                "It won't bear it alone.",
                                "Others share it.",
                                new StatementId("not-easy"),
                                WEDNESDAY,
                                null))
                .records(
                        new PositionStated(
                                GUARANTEES,
                                UKRAINE,
                                USA,
                                "burden",
                                PartyPosition.CONDITIONAL,
                                "It won't bear it alone.",
                                "Others share it.",
                                new StatementId("not-easy"),
                                WEDNESDAY,
                                null));
    }

    @Test
    void a_party_may_take_any_position_after_any_other_and_the_same_again() {
        given(RAISED, stated(PartyPosition.REJECTS, USA, null))
                .when(state(PartyPosition.ACCEPTS, USA, null, "2026-02-17", null))
                .records(
                        new PositionStated(
                                GUARANTEES,
                                UKRAINE,
                                USA,
                                null,
                                PartyPosition.ACCEPTS,
                                "So it says.",
                                null,
                                null,
                                ValidTime.of("2026-02-17"),
                                null));
    }

    @Test
    @Refuses(Rule.ENDS_BEFORE_IT_BEGINS)
    void a_position_does_not_end_before_it_begins() {
        given(RAISED)
                .when(state(PartyPosition.DEMANDS, null, null, "2026-02-17", "2026-02-16"))
                .refuses(Rule.ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void a_position_is_not_taken_in_the_future() {
        given(RAISED)
                .when(state(PartyPosition.DEMANDS, null, null, "2026-02-21", null))
                .refuses(Rule.VALID_TIME_TO_COME);
    }

    @Test
    void a_position_that_is_held_is_withdrawn() {
        given(RAISED, stated(PartyPosition.DEMANDS, USA, "burden"))
                .when(withdraw(USA, "burden"))
                .records(withdrawn(USA, "burden"));
    }

    @Test
    @Refuses(Rule.POSITION_NOT_HELD)
    void what_was_never_stated_is_not_withdrawn() {
        given(RAISED).when(withdraw(null, null)).refuses(Rule.POSITION_NOT_HELD);
    }

    @Test
    @Refuses(Rule.POSITION_NOT_HELD)
    void a_position_is_withdrawn_toward_whom_and_on_which_point_it_was_stated() {
        var demand = stated(PartyPosition.DEMANDS, USA, "burden");
        given(RAISED, demand).when(withdraw(USA, null)).refuses(Rule.POSITION_NOT_HELD);
        given(RAISED, demand).when(withdraw(null, "burden")).refuses(Rule.POSITION_NOT_HELD);
    }

    @Test
    @Refuses(Rule.POSITION_NOT_HELD)
    void a_position_is_not_withdrawn_twice() {
        given(RAISED, stated(PartyPosition.DEMANDS, null, null), withdrawn(null, null))
                .when(withdraw(null, null))
                .refuses(Rule.POSITION_NOT_HELD);
    }

    @Test
    void a_withdrawal_is_corrected_as_if_it_had_not_been_made() {
        given(RAISED, stated(PartyPosition.DEMANDS, null, null), withdrawn(null, null))
                .when(withdraw(null, null))
                .correcting("r3")
                .records(withdrawn(null, null))
                .correctingRoot("r3");
    }

    @Test
    void a_position_stated_anew_can_be_withdrawn_again() {
        var demand = stated(PartyPosition.DEMANDS, null, null);
        given(RAISED, demand, withdrawn(null, null), demand)
                .when(withdraw(null, null))
                .records(withdrawn(null, null));
    }

    @Test
    void an_invalid_position_is_refused_at_its_field() {
        assertThatThrownBy(() -> state(PartyPosition.OFFERS, UKRAINE, null, "2026-02-17", null))
                .isInstanceOf(InvalidField.class)
                .extracting("field")
                .isEqualTo("toward");
        assertThatThrownBy(() -> state(PartyPosition.CONDITIONAL, null, null, "2026-02", null))
                .isInstanceOf(InvalidField.class)
                .extracting("field")
                .isEqualTo("condition");
        assertThatThrownBy(() -> state(PartyPosition.OFFERS, null, "The Burden", "2026-02", null))
                .isInstanceOf(InvalidField.class)
                .extracting("field")
                .isEqualTo("point");
    }

    private static StatePosition state(
            PartyPosition position,
            @Nullable PartyId toward,
            @Nullable String point,
            String from,
            @Nullable String until) {
        return new StatePosition(
                GUARANTEES,
                UKRAINE,
                toward,
                point,
                position,
                "So it says.",
                null,
                null,
                ValidTime.of(from),
                until == null ? null : ValidTime.of(until));
    }

    private static PositionStated stated(
            PartyPosition position, @Nullable PartyId toward, @Nullable String point) {
        return new PositionStated(
                GUARANTEES,
                UKRAINE,
                toward,
                point,
                position,
                "So it says.",
                null,
                null,
                WEDNESDAY,
                null);
    }

    private static WithdrawPosition withdraw(@Nullable PartyId toward, @Nullable String point) {
        return new WithdrawPosition(
                GUARANTEES, UKRAINE, toward, point, "New instructions.", WEDNESDAY);
    }

    private static PositionWithdrawn withdrawn(@Nullable PartyId toward, @Nullable String point) {
        return new PositionWithdrawn(
                GUARANTEES, UKRAINE, toward, point, "New instructions.", WEDNESDAY);
    }
}
