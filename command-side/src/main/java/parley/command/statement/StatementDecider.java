package parley.command.statement;

import static parley.command.Decision.accept;

import parley.command.Decider;
import parley.command.Decider.NoState;
import parley.command.Decision;
import parley.command.DecisionContext;
import parley.command.statement.StatementCommand.RecordStatement;
import parley.events.statement.StatementEvent;
import parley.events.statement.StatementEvent.StatementRecorded;

/**
 * The rules of a statement: only those that hold for every thing. Taking words back is another
 * statement.
 */
public final class StatementDecider {
    public static final Decider<StatementCommand, StatementEvent, NoState> DECIDER =
            Decider.ofStateless(
                    StatementCommand.class, StatementEvent.class, StatementDecider::decide);

    private StatementDecider() {}

    static Decision decide(StatementCommand command, DecisionContext context) {
        return switch (command) {
            case RecordStatement record ->
                    accept(
                            new StatementRecorded(
                                    record.statement(),
                                    record.person(),
                                    record.capacity(),
                                    record.parties(),
                                    record.form(),
                                    record.wording(),
                                    record.language(),
                                    record.translation(),
                                    record.meeting(),
                                    record.occasion(),
                                    record.issues(),
                                    record.made()));
        };
    }
}
