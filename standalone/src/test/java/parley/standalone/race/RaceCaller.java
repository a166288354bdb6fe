package parley.standalone.race;

import java.io.IOException;
import java.util.concurrent.Callable;
import parley.standalone.race.Answers.Asked;
import parley.standalone.race.SharedThings.Prop;

/**
 * One of those who record: one command after the other, until there are enough. When its process is
 * killed under it, or now and then when it does not care to wait, it asks the survivor instead.
 */
final class RaceCaller implements Callable<Void> {
    private final RandomCommands moves;
    private final SharedThings stage;
    private final Answers answers;
    private final Door survivor;
    private Door door;

    RaceCaller(
            RandomCommands moves, SharedThings stage, Answers answers, Door door, Door survivor) {
        this.moves = moves;
        this.stage = stage;
        this.answers = answers;
        this.door = door;
        this.survivor = survivor;
    }

    @Override
    public Void call() throws Exception {
        while (answers.areWanted()) {
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

    /** What takes a retracted thing's place can be named by others before it is there. */
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

    /** Asks until it is told; returns whether the command is on record. */
    boolean submit(CommandDraft draft) throws Exception {
        var asked = Asked.ONCE;
        if (door != survivor) {
            try {
                if (!moves.isImpatient()) {
                    return take(draft, door, asked);
                }
                door.sendOnly(draft);
                asked = Asked.AGAIN_AT_ONCE;
            } catch (IOException killed) {
                door = survivor;
                asked = Asked.AGAIN_AFTER_THE_KILL;
            }
        }
        return take(draft, survivor, asked);
    }

    private boolean take(CommandDraft draft, Door from, Asked asked) throws IOException {
        var answer = from.send(draft);
        while (answer.status() == 503) {
            answer = from.send(draft);
        }
        return answers.take(draft.record(), from, asked, answer);
    }
}
