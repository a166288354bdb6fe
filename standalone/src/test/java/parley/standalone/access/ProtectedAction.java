package parley.standalone.access;

import java.net.http.HttpRequest.BodyPublishers;
import parley.security.Role;
import parley.standalone.Parley;

/** An action with the roles that may do it. */
enum ProtectedAction {
    LIST,
    READ,
    READ_A_THING,
    READ_REVISIONS,
    SEE_WHO_A_SOURCE_IS,
    READ_THE_TIMELINE,
    COMPARE,
    LOOK_AT_THE_PAGE,
    RECORD,
    RECORD_MANY,
    TRY_OUT,
    TRANSCRIBE,
    OPERATE,
    SEE_HOW_FAR_IT_IS;

    boolean mayBeDoneBy(Role role) {
        return switch (this) {
            case LIST,
                    READ,
                    READ_A_THING,
                    READ_REVISIONS,
                    READ_THE_TIMELINE,
                    COMPARE,
                    LOOK_AT_THE_PAGE ->
                    role == Role.READER || role == Role.SOURCE_READER;
            case SEE_WHO_A_SOURCE_IS -> role == Role.SOURCE_READER;
            case RECORD, RECORD_MANY, TRY_OUT -> role == Role.RECORDER || role == Role.TRANSCRIBER;
            case TRANSCRIBE -> role == Role.TRANSCRIBER;
            case OPERATE -> role == Role.OPERATOR;
            case SEE_HOW_FAR_IT_IS -> true;
        };
    }

    boolean isWithinOne() {
        return this != LIST && this != RECORD_MANY && this != OPERATE && this != SEE_HOW_FAR_IT_IS;
    }

    Parley.Answer in(Parley parley, String negotiation, String... headers) throws Exception {
        var address = "/api/negotiations/" + negotiation;
        return switch (this) {
            case LIST -> parley.get("/api/negotiations", headers);
            case READ -> parley.get(address, headers);
            case READ_A_THING -> parley.get(address + "/issue/donbas", headers);
            case READ_REVISIONS -> parley.get(address + "/issue/donbas/revisions", headers);
            case SEE_WHO_A_SOURCE_IS -> parley.get(address + "/source/insider/identity", headers);
            case READ_THE_TIMELINE -> parley.get(address + "/timeline", headers);
            case COMPARE -> parley.get(address + "/comparison", headers);
            case LOOK_AT_THE_PAGE -> parley.get("/negotiations/" + negotiation, headers);
            case RECORD -> parley.command("RecordIssueStatus", status(negotiation, ""), headers);
            case RECORD_MANY ->
                    parley.send(
                            parley.request("/api/commands")
                                    .header("Content-Type", "application/x-ndjson")
                                    .POST(BodyPublishers.noBody()),
                            headers);
            case TRY_OUT ->
                    parley.command(
                            "RecordIssueStatus?dryRun=true", status(negotiation, ""), headers);
            case TRANSCRIBE ->
                    parley.command(
                            "OpenNegotiation?dryRun=true",
                            "{'negotiation':'%s','title':'T','zone':'UTC','recordedAt':'1991-06-01T12:00:00Z'}"
                                    .formatted(negotiation),
                            headers);
            case OPERATE ->
                    parley.send(
                            parley.request("/api/projections/facts/rebuild")
                                    .POST(BodyPublishers.noBody()),
                            headers);
            case SEE_HOW_FAR_IT_IS -> parley.get("/api/projections", headers);
        };
    }

    private static String status(String negotiation, String more) {
        return "{'negotiation':'%s','issue':'donbas','status':'progress','from':'2026-02-01'%s}"
                .formatted(negotiation, more);
    }
}
