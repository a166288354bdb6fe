package parley.web;

import java.util.LinkedHashMap;
import java.util.Map;
import parley.eventstore.read.LogClock;

/** What anybody is told of this process: whether it is ready, and whether its clock is right. */
public record Health(ReadinessCheck readiness, LogClock clock) {
    /**
     * An answer.
     *
     * @param status 200, or 503 while a side can't serve
     * @param body the status in a word and, where the newest record lies ahead of the machine's
     *     clock, for how many seconds
     */
    public record Answer(int status, Map<String, Object> body) {}

    /** Returns what to answer now. */
    public Answer answer() {
        var ready = readiness.isReady();
        var body = new LinkedHashMap<String, Object>();
        body.put("status", ready ? "up" : "down");
        var seconds = clock.aheadSeconds();
        if (seconds > 0) {
            body.put("clockAhead", seconds);
        }
        return new Answer(ready ? 200 : 503, body);
    }
}
