package parley.standalone.race;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import parley.standalone.race.Door.Answer;

/** What callers were told. */
final class Answers {
    /** What may befall a caller when things are retracted, corrected and founded around it. */
    private static final Set<String> FATE =
            Set.of(
                    "dangling-reference missing",
                    "dangling-reference retracted",
                    "thing-unknown",
                    "thing-retracted",
                    "record-unknown",
                    "record-retracted",
                    "refers-to-itself");

    private final int goal;
    final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    final Map<String, Refused> refused = new ConcurrentHashMap<>();

    /** How the command was sent that was answered. */
    enum Asked {
        ONCE,
        AGAIN_AT_ONCE,
        AGAIN_AFTER_THE_KILL
    }

    /**
     * A command that is on record.
     *
     * @param node the process that said so
     * @param first the position of its first event
     * @param repeated it had been stored before it was sent this time
     */
    record Acknowledged(String node, long first, boolean repeated, Asked asked) {}

    /** A command that is not on record; unless it was asked again, and stored the other time. */
    record Refused(String why, Asked asked) {}

    /**
     * @param goal how many commands are to be on record
     */
    Answers(int goal) {
        this.goal = goal;
    }

    boolean areWanted() {
        return acknowledged.size() < goal;
    }

    /** Takes down what became of a command; returns whether it is on record. */
    boolean take(String record, Door from, Asked asked, Answer answer) {
        var json = answer.json();
        if (answer.isStored()) {
            var first = json.at("/positions/0").asLong();
            var repeated = json.at("/repeated").asBoolean();
            acknowledged.put(record, new Acknowledged(from.name(), first, repeated, asked));
        } else {
            var why = (answer.rule() + " " + json.at("/standing").asString("")).strip();
            if (!FATE.contains(why)) {
                throw new AssertionError(record + " was answered: " + json);
            }
            refused.put(record, new Refused(why, asked));
        }
        return answer.isStored();
    }
}
