package parley.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything for which a well-formed command is refused: the closed catalogue of refusals. Each has
 * a test marked {@code @Refuses}; another test fails when one has not.
 */
public enum Rule {
    // any thing
    THING_UNKNOWN(
            Category.RULE,
            "No such thing is on record.",
            "Found it first, or check its id and the negotiation."),
    THING_RETRACTED(
            Category.RULE,
            "The thing was retracted, so nothing more is recorded about it.",
            "Record it anew under another id."),
    ID_USED(
            Category.CONFLICT,
            "The id was used before for a thing of this kind, which may have been retracted since.",
            "Choose another id; to mend how the thing was founded, name that record in corrects."),
    STALE_VERSION(
            Category.STALE,
            "The thing is at no version you gave, or is not there.",
            "Read it again, and decide again."),
    VERSION_CONFLICT(
            Category.CONFLICT,
            "Others recorded about the same thing at the same time, again and again.",
            "Send the command again with the same id."),
    DANGLING_REFERENCE(
            Category.RULE,
            "Something the command names does not exist in the negotiation, or was retracted.",
            "Record what it names first, or name another."),
    REFERS_TO_ITSELF(
            Category.RULE,
            "A thing is not its own part, follower, support or contradiction.",
            "Name another thing, or leave it out."),
    VALID_TIME_TO_COME(
            Category.RULE,
            "What has not come about yet can't be on record as having been so.",
            "Give a time that has begun; leave out an end that is still to come, or, in an extent, open (2026-02-17/..)."),
    ENDS_BEFORE_IT_BEGINS(
            Category.RULE,
            "It ends before it begins.",
            "Give an until that may lie after from, or leave it out."),

    ALREADY_DUPLICATE(
            Family.DUPLICATE,
            Category.RULE,
            "The thing is marked as a duplicate already.",
            "To mend that record, name it in corrects; to undo it, retract it."),
    DUPLICATE_OF_DUPLICATE(
            Family.DUPLICATE,
            Category.RULE,
            "What the thing is to be a duplicate of is itself marked as one.",
            "Name what that one is a duplicate of."),

    // records
    RECORD_ID_REUSED(
            Category.CONFLICT,
            "The command's id was used before, for another command.",
            "Give a command of its own id; to change what was said, name that record in corrects."),
    RECORD_UNKNOWN(
            Category.RULE,
            "No such record stands in the negotiation.",
            "Check the record's id and the negotiation."),
    CORRECTS_NO_RECORD_OF_THIS(
            Category.RULE,
            "What is to be corrected is no record of this thing.",
            "Correct with the same thing; if the thing was wrong, retract the record and record anew."),
    CORRECTS_ANOTHER_COMMAND(
            Category.RULE,
            "A record is corrected by the same command that made it.",
            "Send that command, or retract the record and record anew."),
    RECORD_RETRACTED(
            Category.RULE,
            "The record was retracted; it can be neither corrected nor retracted again.",
            "Record anew."),
    RETRACTION_IS_FINAL(
            Category.RULE,
            "A retraction can be neither corrected nor retracted.",
            "Record anew what was retracted."),
    TRANSCRIPTION_OUT_OF_ORDER(
            Category.RULE,
            "The recorded time given lies to come, or before the negotiation's last record, or that one is live.",
            "Transcribe an archive from its first record to its last, into a negotiation that has no live ones."),
    UNSTORABLE(
            Category.RULE,
            "The log can't hold what the command says.",
            "Shorten it, or split it up."),

    // negotiation
    ZONE_NEVER_CHANGES(
            Family.NEGOTIATION,
            Category.RULE,
            "A negotiation's zone never changes: all its dates were read in it.",
            "Correct it with the zone it has, or open another negotiation."),

    FICTION_NEVER_CHANGES(
            Family.NEGOTIATION,
            Category.RULE,
            "Whether a negotiation is fictional never changes: all its answers were read as that.",
            "Correct it with the mark it has; if that was wrong, retract it and open another negotiation."),

    NEGOTIATION_ALREADY_CLOSED(
            Family.NEGOTIATION,
            Category.RULE,
            "The negotiation is closed already.",
            "To mend that record, name it in corrects."),
    NEGOTIATION_NOT_CLOSED(
            Family.NEGOTIATION,
            Category.RULE,
            "Only a negotiation that was closed is reopened.",
            "Close it first, if that was not recorded."),

    // party
    DELEGATE_NOT_APPOINTED(
            Family.PARTY,
            Category.RULE,
            "Only a delegate who was appointed is released.",
            "Appoint the delegate first, or check the ids of party and person."),

    // source
    CONFIDENTIAL_IDENTITY_IN_CLEAR(
            Family.SOURCE,
            Category.RULE,
            "A confidential source's author, publisher or address can't be recorded for all to read.",
            "Put it into identity, where it is sealed; describe the source in words that may be shown to everybody."),
    IDENTITY_OF_AN_OPEN_SOURCE(
            Family.SOURCE,
            Category.RULE,
            "An identity is sealed for a confidential source alone.",
            "Set confidential to true; or put it into author, publisher or url, for all to read."),
    CONFIDENTIAL_FROM_THE_FIRST(
            Family.SOURCE,
            Category.RULE,
            "A source that was registered openly can't be made confidential: its identity stays in the log.",
            "Register another source, and correct the records that rest on this one."),

    // meeting
    PARTY_TWICE_AT_MEETING(
            Family.MEETING,
            Category.RULE,
            "A party has one delegation at a meeting.",
            "Name all its delegates in one delegation."),

    MEETING_HELD(
            Family.MEETING,
            Category.RULE,
            "A meeting that was held is neither postponed nor called off.",
            "If it was not held, retract the record that says so first."),
    MEETING_ALREADY_CANCELLED(
            Family.MEETING,
            Category.RULE,
            "The meeting was called off already.",
            "To mend that record, name it in corrects."),
    MEETING_CANCELLED(
            Family.MEETING,
            Category.RULE,
            "A meeting that stands called off was not held.",
            "If it took place after all, send PostponeMeeting with its new date first."),
    MEETING_NOT_HELD(
            Family.MEETING,
            Category.RULE,
            "A meeting has an outcome once it was held.",
            "Record the meeting first, under the same id."),

    // violence
    PARTY_ON_TWO_SIDES(
            Family.VIOLENCE,
            Category.RULE,
            "A party fights on one side of a clash.",
            "Name it once."),

    // issue
    POSITION_NOT_HELD(
            Family.ISSUE,
            Category.RULE,
            "The party holds no such position: none was stated toward that party on that point, or it was withdrawn.",
            "Name party, toward and point as they were stated; to mend a withdrawal, name that record in corrects."),

    // proposal
    PROPOSAL_ALREADY_SUPERSEDED(
            Family.PROPOSAL,
            Category.RULE,
            "The proposal was superseded already.",
            "Supersede the one that took its place; to mend that record, name it in corrects."),
    PROPOSAL_ALREADY_WITHDRAWN(
            Family.PROPOSAL,
            Category.RULE,
            "The proposal was withdrawn already.",
            "If it was tabled again since, table another proposal; to mend that record, name it in corrects."),

    // assessment
    ASSESSMENT_WITHDRAWN(
            Family.ASSESSMENT,
            Category.RULE,
            "The assessment was withdrawn by its author.",
            "Record a new assessment; to mend the withdrawal, name that record in corrects."),

    // watch item
    WATCH_ALREADY_RESOLVED(
            Family.WATCHITEM,
            Category.RULE,
            "What was watched for is resolved already.",
            "Watch for what is still open as another item; to mend that record, name it in corrects."),
    WATCH_ALREADY_LAPSED(
            Family.WATCHITEM,
            Category.RULE,
            "The watch has lapsed already.",
            "Resolve it if the answer came late; to mend that record, name it in corrects."),

    // claim
    CLAIM_RETRACTED(
            Family.CLAIM,
            Category.RULE,
            "The claim was taken back by its claimant.",
            "Reinstate the claim first."),
    CLAIM_ALREADY_RETRACTED(
            Family.CLAIM,
            Category.RULE,
            "The claim was taken back already.",
            "To mend that record, name it in corrects."),
    CLAIM_NOT_RETRACTED(
            Family.CLAIM,
            Category.RULE,
            "Only a claim that was taken back is reinstated.",
            "Confirm, corroborate, dispute or refute the claim, as the case may be."),
    CLAIM_ALREADY_UNCONFIRMED(
            Family.CLAIM,
            Category.RULE,
            "The claim is unconfirmed already.",
            "To mend that record, name it in corrects."),
    CLAIM_ALREADY_CONFIRMED(
            Family.CLAIM,
            Category.RULE,
            "The claim is confirmed already.",
            "If that is in doubt again, dispute the claim or mark it unconfirmed first."),
    CLAIM_REFUTED(
            Family.CLAIM,
            Category.RULE,
            "The claim was refuted.",
            "Mark it unconfirmed or disputed first."),
    CLAIM_ALREADY_REFUTED(
            Family.CLAIM,
            Category.RULE,
            "The claim is refuted already.",
            "To mend that record, name it in corrects."),
    CORROBORATION_NOT_INDEPENDENT(
            Family.CLAIM,
            Category.RULE,
            "A claim is corroborated by a source that it does not rest on already, in its own right or repeated.",
            "Attribute the record to an independent source that asserts or reports the same.");

    private final @Nullable Family family;
    private final Category category;
    private final String title;
    private final String mend;

    Rule(Category category, String title, String mend) {
        this(null, category, title, mend);
    }

    Rule(@Nullable Family family, Category category, String title, String mend) {
        this.family = family;
        this.category = category;
        this.title = title;
        this.mend = mend;
    }

    /** The stable name by which callers know it: {@code claim-already-retracted}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a command of that family may break it; of a rule that is nobody's own, any may. */
    public boolean concerns(Family commands) {
        return family == null || family == commands;
    }

    public Category category() {
        return category;
    }

    /** What the rule says, in one sentence. */
    public String title() {
        return title;
    }

    /** What the caller can do about it. */
    public String mend() {
        return mend;
    }

    public static Optional<Rule> of(String word) {
        return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
    }

    /** What kind of refusal it is. */
    public enum Category {
        /** The domain forbids it. */
        RULE,
        /** Something else has taken the place. */
        CONFLICT,
        /** The caller decided on what is no longer so. */
        STALE
    }
}
