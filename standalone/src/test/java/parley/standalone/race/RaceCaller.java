package parley.standalone.race;

import java.io.IOException;
import java.util.concurrent.Callable;
import parley.standalone.race.Answers.Attempt;
import parley.standalone.race.SharedThings.Prop;

/**
 * A caller that sends one command after the other until enough are stored. If its process is
 * killed, or sometimes out of impatience, it turns to the surviving one.
 */
final class RaceCaller implements Callable<Void> {
    private final RandomCommands moves;
    private final SharedThings stage;
    private final Answers answers;
    private final CommandServer survivor;
    private CommandServer server;

    RaceCaller(
            RandomCommands moves,
            SharedThings stage,
            Answers answers,
            CommandServer server,
            CommandServer survivor) {
        this.moves = moves;
        this.stage = stage;
        this.answers = answers;
        this.server = server;
        this.survivor = survivor;
    }

    @Override
    public Void call() throws Exception {
        while (answers.areMissing()) {
            switch (moves.turn()) {
                case RETRACT -> retract(moves.anyProp());
                case CORRECT -> correct(moves.anyProp());
                case NAME -> name();
            }
        }
        return null;
    }

    private void name() throws Exception {
        if (submit(moves.naming())) {
            moves.stored();
        }
    }

    void found(Prop prop) throws Exception {
        submit(CommandDraft.found(prop));
    }

    /** Retracts a thing and creates its successor, which others can reference before it exists. */
    private void retract(Prop prop) throws Exception {
        var next = moves.successor(prop);
        if (submit(CommandDraft.retract(prop, moves.id())) && stage.replace(prop, next)) {
            found(next);
        }
    }

    private void correct(Prop prop) throws Exception {
        var record = moves.id();
        if (submit(CommandDraft.correct(prop, record))) {
            stage.replace(prop, prop.recordedBy(record));
        }
    }

    /** Sends a command until it is answered; returns whether it is stored. */
    boolean submit(CommandDraft draft) throws Exception {
        var attempt = Attempt.ONCE;
        if (server != survivor) {
            try {
                if (!moves.isImpatient()) {
                    return take(draft, server, attempt);
                }
                server.sendOnly(draft);
                attempt = Attempt.AGAIN_AT_ONCE;
            } catch (IOException killed) {
                server = survivor;
                attempt = Attempt.AGAIN_AFTER_THE_KILL;
            }
        }
        return take(draft, survivor, attempt);
    }

    private boolean take(CommandDraft draft, CommandServer from, Attempt attempt)
            throws IOException {
        var answer = from.send(draft);
        while (answer.status() == 503) {
            answer = from.send(draft);
        }
        return answers.take(draft.record(), from, attempt, answer);
    }
}
