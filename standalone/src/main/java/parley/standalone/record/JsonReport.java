package parley.standalone.record;

import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/** For programs: Parley's answer as it comes. */
record JsonReport(PrintStream out) implements Report {
    @Override
    public void sent(long bytes) {
        // What was answered says more.
    }

    @Override
    public void line(Result result, JsonNode answer, Tally by) {
        out.println(answer);
    }

    @Override
    public void summary(JsonNode answer) {
        out.println(answer);
    }

    @Override
    public void end(Tally tally) {
        out.flush();
    }
}
