package parley.command.axon;

import parley.eventstore.append.TrialLog;
import parley.eventstore.append.TrialOutput;

/**
 * Many commands that are decided by way of trial: as they would be if each were recorded, while
 * nothing is. To be closed.
 */
public final class CommandTrial implements AutoCloseable {
    private final TrialLog log;
    private final CommandGateway commands;

    CommandTrial(TrialLog log, CommandGateway commands) {
        this.log = log;
        this.commands = commands;
    }

    /** Returns a pipeline of which no command is recorded. */
    public CommandPipeline pipeline() {
        return commands.pipeline();
    }

    /** Returns the position of the log on which the first command is decided. */
    public long position() {
        return log.position();
    }

    /** Returns where results may be kept until the trial is over. */
    public TrialOutput output() {
        return log.output();
    }

    /** Returns about how many bytes the trial takes in the database; from any thread. */
    public long bytes() {
        return log.bytes();
    }

    @Override
    public void close() {
        log.close();
    }
}
