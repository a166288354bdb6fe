package parley.benchmarks.append;

import java.util.List;

/** The commands of {@link Claims} as they come to the door. */
final class ClaimBodies {
    static final String RECORD = "RecordClaim";

    record Body(String command, String json) {}

    /** What must be on record before any claim. */
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

    /** Founds a thing. */
    static String recorded(long number) {
        return """
        {"negotiation": "talks", "claim": "claim-%d", "wording": "%s", "polarity": "holds",
         "attributions": [{"source": "agency", "stance": "reports"}]}
        """
                .formatted(number, Claims.SAID);
    }
}
