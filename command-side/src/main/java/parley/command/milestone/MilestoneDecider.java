package parley.command.milestone;

import static parley.command.Decision.accept;

import parley.command.Decider;
import parley.command.Decider.NoState;
import parley.command.Decision;
import parley.command.DecisionContext;
import parley.command.milestone.MilestoneCommand.RecordMilestone;
import parley.events.milestone.MilestoneEvent;
import parley.events.milestone.MilestoneEvent.MilestoneRecorded;

/** The rules of a milestone: only those that hold for every thing. */
public final class MilestoneDecider {
    public static final Decider<MilestoneCommand, MilestoneEvent, NoState> DECIDER =
            Decider.ofStateless(
                    MilestoneCommand.class, MilestoneEvent.class, MilestoneDecider::decide);

    private MilestoneDecider() {}

    static Decision decide(MilestoneCommand command, DecisionContext context) {
        return switch (command) {
            case RecordMilestone record ->
                    accept(
                            new MilestoneRecorded(
                                    record.milestone(),
                                    record.title(),
                                    record.occurred(),
                                    record.parties(),
                                    record.places(),
                                    record.issues(),
                                    record.summary()));
        };
    }
}
