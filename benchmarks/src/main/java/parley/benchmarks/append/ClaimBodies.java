package parley.benchmarks.append;

import java.util.List;

/** The commands of {@link Claims} as HTTP request bodies. */
final class ClaimBodies {
    static final String RECORD = "RecordClaim";

    record Body(String command, String json) {}

    /** The commands that must be recorded before any claim. */
    static final List<Body> BEGINNINGS =
            List.of(
                    new Body(
                            "OpenNegotiation",
                            """
                            {"negotiation": "talks", "title": "Talks", "zone": "Z"}
                            """),
                    new Body(
                            "RegisterSource",
                            """
                            {"negotiation": "talks", "source": "agency", "type": "publication",
                             "description": "An agency", "confidential": false}
                            """));

    private ClaimBodies() {}

    /** Returns a command that creates a thing. */
    static String recorded(long number) {
        return """
        {"negotiation": "talks", "claim": "claim-%d", "wording": "%s", "polarity": "holds",
         "attributions": [{"source": "agency", "stance": "reports"}]}
        """
                .formatted(number, Claims.STATEMENT);
    }
}
