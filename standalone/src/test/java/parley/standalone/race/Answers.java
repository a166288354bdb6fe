package parley.standalone.race;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import parley.standalone.race.CommandServer.Answer;

/** The responses to all callers. */
final class Answers {
    /** The rejections that may result from concurrent retractions, corrections and new things. */
    private static final Set<String> EXPECTED_REJECTIONS =
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

    /** How often a command was sent before it was answered. */
    enum Attempt {
        ONCE,
        AGAIN_AT_ONCE,
        AGAIN_AFTER_THE_KILL
    }

    /**
     * A stored command.
     *
     * @param node the process that answered
     * @param first the position of its first event
     * @param repeated whether it had been stored before this attempt
     */
    record Acknowledged(String node, long first, boolean repeated, Attempt attempt) {}

    /** A rejected command; another attempt may have been stored. */
    record Refused(String reason, Attempt attempt) {}

    /**
     * Creates it.
     *
     * @param goal the number of commands to store
     */
    Answers(int goal) {
        this.goal = goal;
    }

    boolean areMissing() {
        return acknowledged.size() < goal;
    }

    /** Notes the result of a command; returns whether it is stored. */
    boolean take(String record, CommandServer from, Attempt attempt, Answer answer) {
        var json = answer.json();
        if (answer.isStored()) {
            var first = json.at("/positions/0").asLong();
            var repeated = json.at("/repeated").asBoolean();
            acknowledged.put(record, new Acknowledged(from.name(), first, repeated, attempt));
        } else {
            var reason = (answer.rule() + " " + json.at("/standing").asString("")).strip();
            if (!EXPECTED_REJECTIONS.contains(reason)) {
                throw new AssertionError(record + " was answered: " + json);
            }
            refused.put(record, new Refused(reason, attempt));
        }
        return answer.isStored();
    }
}
