package parley.standalone.race;

import parley.standalone.race.Stage.Prop;

/**
 * A command as a caller sends it.
 *
 * @param record the command's id, which is its record's
 * @param body JSON
 */
record Draft(String name, String record, String body) {
    private static final String NEGOTIATION = "race";

    /** From the command's own fields; single quotes stand for double ones. */
    @SuppressWarnings("AnnotateFormatMethod") // Error Prone's annotation is no dependency of ours
    static Draft of(String name, String record, String fields, Object... values) {
        var envelope = "{'commandId':'%s','negotiation':'%s',".formatted(record, NEGOTIATION);
        return new Draft(
                name, record, (envelope + fields.formatted(values) + "}").replace('\'', '"'));
    }

    static Draft open() {
        return of("OpenNegotiation", "open", "'title':'Talks','zone':'Europe/Zurich'");
    }

    /** Founds a thing that names no other. */
    static Draft found(Prop prop) {
        return found(prop, prop.record(), "");
    }

    /** Says anew how a thing was founded. */
    static Draft correct(Prop prop, String record) {
        return found(prop, record, ",'corrects':'" + prop.record() + "'");
    }

    static Draft retract(Prop prop, String record) {
        return of(
                "RetractRecord", record, "'record':'%s','reason':'It was not so.'", prop.record());
    }

    private static Draft found(Prop prop, String record, String more) {
        var id = prop.id();
        return switch (prop.kind()) {
            case PARTY ->
                    of(
                            "AdmitParty",
                            record,
                            "'party':'%s','name':'N','type':'state','roles':['principal']%s",
                            id,
                            more);
            case SOURCE ->
                    of(
                            "RegisterSource",
                            record,
                            "'source':'%s','type':'publication','description':'D'%s",
                            id,
                            more);
            case MEETING ->
                    of(
                            "RecordMeeting",
                            record,
                            "'meeting':'%s','title':'M','format':'bilateral'%s",
                            id,
                            more);
            case ISSUE ->
                    of(
                            "RaiseIssue",
                            record,
                            "'issue':'%s','title':'I','category':'core'%s",
                            id,
                            more);
            case CLAIM ->
                    of(
                            "RecordClaim",
                            record,
                            "'claim':'%s','wording':'W','polarity':'holds'%s",
                            id,
                            more);
            default -> throw new IllegalArgumentException(prop.kind() + " is not on stage");
        };
    }
}
