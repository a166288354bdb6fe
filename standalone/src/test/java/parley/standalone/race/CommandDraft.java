package parley.standalone.race;

import parley.standalone.race.SharedThings.Prop;

/**
 * A command as a caller sends it.
 *
 * @param record the command's id, which is also the record's
 * @param body JSON
 */
record CommandDraft(String name, String record, String body) {
    private static final String NEGOTIATION = "race";

    /** Makes a command from its own fields; single quotes stand for double quotes. */
    static CommandDraft of(String name, String record, String fields) {
        var envelope = "{'commandId':'%s','negotiation':'%s',".formatted(record, NEGOTIATION);
        return new CommandDraft(name, record, (envelope + fields + "}").replace('\'', '"'));
    }

    static CommandDraft open() {
        return of("OpenNegotiation", "open", "'title':'Talks','zone':'Europe/Zurich'");
    }

    /** Creates a thing that references no other. */
    static CommandDraft found(Prop prop) {
        return found(prop, prop.record(), "");
    }

    /** Corrects the record that created a thing. */
    static CommandDraft correct(Prop prop, String record) {
        return found(prop, record, ",'corrects':'" + prop.record() + "'");
    }

    static CommandDraft retract(Prop prop, String record) {
        var fields = "'record':'%s','reason':'It was not so.'".formatted(prop.record());
        return of("RetractRecord", record, fields);
    }

    private static CommandDraft found(Prop prop, String record, String more) {
        var name =
                switch (prop.kind()) {
                    case PARTY -> "AdmitParty";
                    case SOURCE -> "RegisterSource";
                    case MEETING -> "RecordMeeting";
                    case ISSUE -> "RaiseIssue";
                    case CLAIM -> "RecordClaim";
                    default -> throw new IllegalArgumentException(prop.kind() + " is not on stage");
                };
        var fields =
                switch (prop.kind()) {
                    case PARTY -> "'name':'N','type':'state','roles':['principal']";
                    case SOURCE -> "'type':'publication','description':'D'";
                    case MEETING -> "'title':'M','format':'bilateral'";
                    case ISSUE -> "'title':'I','category':'core'";
                    default -> "'wording':'W','polarity':'holds'";
                };
        var id = "'%s':'%s',".formatted(prop.kind().word(), prop.id());
        return of(name, record, id + fields + more);
    }
}
