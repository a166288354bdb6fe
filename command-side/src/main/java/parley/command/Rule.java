package parley.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every reason for which a well-formed command is rejected: the closed catalogue of rejections.
 * Each has a test marked {@code @Refuses}; another test fails where one is missing.
 */
public enum Rule {
    // any thing
    THING_UNKNOWN(
            Category.RULE,
            "No such thing is on record.",
            "Record it first, or check its id and the negotiation."),
    THING_RETRACTED(
            Category.RULE,
            "The thing was retracted, so nothing more can be recorded about it.",
            "Retract its retraction, if that was wrong; or record the thing again under another id."),
    ID_USED(
            Category.CONFLICT,
            "This id was already used for a thing of this kind, which may have been retracted since.",
            "Choose another id; to correct how the thing was first recorded, name that record in corrects."),
    STALE_VERSION(
            Category.STALE,
            "The thing is not at any version you gave, or does not exist.",
            "Read the thing again, and decide again."),
    VERSION_CONFLICT(
            Category.CONFLICT,
            "Too many concurrent changes to this thing.",
            "Send the command again with the same id."),
    DANGLING_REFERENCE(
            Category.RULE,
            "The command refers to something that does not exist in the negotiation, was retracted, or is itself a retraction.",
            "Record that first, or refer to something else."),
    REFERS_TO_ITSELF(
            Category.RULE,
            "A thing can't be part of itself, follow or succeed itself, or support or contradict itself.",
            "Refer to another thing, or leave the reference out."),
    VALID_TIME_TO_COME(
            Category.RULE,
            "A time in the future can't be recorded as past.",
            "Give a time that has begun; in an extent, leave an end open that is still to come (2026-02-17/..). What is stated to end later may have an until that lies ahead."),
    ENDS_BEFORE_IT_BEGINS(
            Category.RULE,
            "The end lies before the beginning.",
            "Give an until that can lie after from, or leave it out."),

    ALREADY_DUPLICATE(
            Family.DUPLICATE,
            Category.RULE,
            "The thing is already marked as a duplicate.",
            "To correct that record, name it in corrects; to undo it, retract it."),
    DUPLICATE_OF_DUPLICATE(
            Family.DUPLICATE,
            Category.RULE,
            "The original given is itself marked as a duplicate.",
            "Name the thing of which it is a duplicate."),

    // records
    RECORD_ID_REUSED(
            Category.CONFLICT,
            "This command id was already used for another command.",
            "Give each command an id of its own; to correct what was recorded, name that record in corrects."),
    RECORD_UNKNOWN(
            Category.RULE,
            "No such record exists in the negotiation.",
            "Check the record's id and the negotiation."),
    CORRECTS_NO_RECORD_OF_THIS(
            Category.RULE,
            "The record to be corrected is about another thing.",
            "Name the same thing as that record; if the thing was wrong, retract the record and make a new one."),
    CORRECTS_ANOTHER_COMMAND(
            Category.RULE,
            "A record can be corrected only by the command that made it.",
            "Send that command, or retract the record and make a new one."),
    RECORD_RETRACTED(
            Category.RULE,
            "The record was retracted; it can be neither corrected nor retracted again.",
            "Retract its retraction, if that was wrong; or make a new record."),
    RETRACTION_NOT_CORRECTED(
            Category.RULE,
            "A retraction can't be corrected.",
            "Retract it, and what it took away stands again; then retract the right record, or for the right reason."),
    TRANSCRIPTION_OUT_OF_ORDER(
            Category.RULE,
            "The recorded time lies in the future or before the negotiation's last record, or that record is live.",
            "Transcribe an archive from its first record to its last, into a negotiation without live records."),
    UNSTORABLE(
            Category.RULE,
            "The log can't store what the command says.",
            "Shorten the command, or split it up."),

    // negotiation
    ZONE_NEVER_CHANGES(
            Family.NEGOTIATION,
            Category.RULE,
            "A negotiation's zone can't be changed: all its dates were read in it.",
            "Correct the record with the same zone, or open another negotiation."),

    FICTION_NEVER_CHANGES(
            Family.NEGOTIATION,
            Category.RULE,
            "Whether a negotiation is fictional can't be changed, because readers have already relied on it.",
            "Correct the record with the same fictional; if that was wrong, retract it and open another negotiation."),

    NEGOTIATION_ALREADY_CLOSED(
            Family.NEGOTIATION,
            Category.RULE,
            "The negotiation is already closed.",
            "To correct that record, name it in corrects."),
    NEGOTIATION_NOT_CLOSED(
            Family.NEGOTIATION,
            Category.RULE,
            "Only a closed negotiation can be reopened.",
            "If its closing was not recorded, close it first."),

    // party
    DELEGATE_NOT_APPOINTED(
            Family.PARTY,
            Category.RULE,
            "Only an appointed delegate can be released.",
            "Appoint the delegate first, or check the ids of the party and the person."),

    // source
    CONFIDENTIAL_IDENTITY_IN_CLEAR(
            Family.SOURCE,
            Category.RULE,
            "A confidential source's author, publisher, address or identity elsewhere can't be recorded for everyone to read.",
            "Put it into identity, where it is sealed; describe the source in words that may be shown to everyone."),
    IDENTITY_OF_AN_OPEN_SOURCE(
            Family.SOURCE,
            Category.RULE,
            "Only a confidential source can have a sealed identity.",
            "Set confidential to true; or put it into author, publisher or url, for everyone to read."),
    CONFIDENTIAL_FROM_THE_FIRST(
            Family.SOURCE,
            Category.RULE,
            "A source that was registered openly can't be made confidential: its identity stays in the log.",
            "Register another source, and correct the records that rest on this one."),

    // meeting
    PARTY_TWICE_AT_MEETING(
            Family.MEETING,
            Category.RULE,
            "A party can have only one delegation at a meeting.",
            "List all its delegates in one delegation."),

    MEETING_HELD(
            Family.MEETING,
            Category.RULE,
            "A meeting that was held can be neither postponed nor called off.",
            "If it was not held, first retract the record that says it was."),
    MEETING_ALREADY_CANCELLED(
            Family.MEETING,
            Category.RULE,
            "The meeting was already called off.",
            "To correct that record, name it in corrects."),
    MEETING_CANCELLED(
            Family.MEETING,
            Category.RULE,
            "A meeting that was called off can't have been held.",
            "If it took place after all, first send PostponeMeeting with its new date."),
    MEETING_NOT_HELD(
            Family.MEETING,
            Category.RULE,
            "A meeting can have an outcome only once it was held.",
            "Record the meeting first, under the same id."),

    // violence
    PARTY_ON_TWO_SIDES(
            Family.VIOLENCE,
            Category.RULE,
            "A party can fight on only one side of a clash.",
            "Name it on one side only."),
    FIGURE_TWICE_BY_ITS_AUTHOR(
            Family.VIOLENCE,
            Category.RULE,
            "An author can give only one figure of the same harm, population and side; without an author, a figure is that of the only source that asserts the record.",
            "Give one figure, with its low and high; or name the author of each."),

    // issue
    POSITION_NOT_HELD(
            Family.ISSUE,
            Category.RULE,
            "The party holds no such position: it stated none toward that party on that point, or withdrew it.",
            "Give party, toward and point as they were stated; to correct a withdrawal, name that record in corrects."),

    // proposal
    PROPOSAL_ALREADY_SUPERSEDED(
            Family.PROPOSAL,
            Category.RULE,
            "The proposal was already superseded.",
            "Supersede the proposal that took its place; to correct that record, name it in corrects."),
    PROPOSAL_ALREADY_WITHDRAWN(
            Family.PROPOSAL,
            Category.RULE,
            "The proposal was already withdrawn.",
            "If it has been tabled again since, table it as another proposal; to correct that record, name it in corrects."),

    // assessment
    ASSESSMENT_WITHDRAWN(
            Family.ASSESSMENT,
            Category.RULE,
            "The author has withdrawn the assessment.",
            "Record a new assessment; to correct the withdrawal, name that record in corrects."),

    // watch item
    WATCH_ALREADY_RESOLVED(
            Family.WATCHITEM,
            Category.RULE,
            "The watch item is already resolved.",
            "Record what is still open as another watch item; to correct that record, name it in corrects."),
    WATCH_ALREADY_LAPSED(
            Family.WATCHITEM,
            Category.RULE,
            "The watch item has already lapsed.",
            "If the answer came late, resolve it; to correct that record, name it in corrects."),

    // claim
    CLAIM_RETRACTED(
            Family.CLAIM,
            Category.RULE,
            "The claimant has taken the claim back.",
            "Reinstate the claim first."),
    CLAIM_ALREADY_RETRACTED(
            Family.CLAIM,
            Category.RULE,
            "The claimant has already taken the claim back.",
            "To correct that record, name it in corrects."),
    CLAIM_NOT_RETRACTED(
            Family.CLAIM,
            Category.RULE,
            "Only a claim that was taken back can be reinstated.",
            "Confirm, corroborate, dispute or refute the claim instead."),
    CLAIM_ALREADY_UNCONFIRMED(
            Family.CLAIM,
            Category.RULE,
            "The claim is already unconfirmed.",
            "To correct that record, name it in corrects."),
    CLAIM_ALREADY_CONFIRMED(
            Family.CLAIM,
            Category.RULE,
            "The claim is already confirmed.",
            "If it is in doubt again, first dispute the claim or mark it unconfirmed."),
    CLAIM_REFUTED(
            Family.CLAIM,
            Category.RULE,
            "The claim was refuted.",
            "First mark it unconfirmed or dispute it."),
    CLAIM_ALREADY_REFUTED(
            Family.CLAIM,
            Category.RULE,
            "The claim is already refuted.",
            "To correct that record, name it in corrects."),
    CORROBORATION_NOT_INDEPENDENT(
            Family.CLAIM,
            Category.RULE,
            "A claim can be corroborated only by a source that is independent of those on which it already rests.",
            "Attribute the record to an independent source that asserts or reports the same thing.");

    private final @Nullable Family family;
    private final Category category;
    private final String title;
    private final String remedy;

    Rule(Category category, String title, String remedy) {
        this(null, category, title, remedy);
    }

    Rule(@Nullable Family family, Category category, String title, String remedy) {
        this.family = family;
        this.category = category;
        this.title = title;
        this.remedy = remedy;
    }

    /** Returns the stable name that callers see: {@code claim-already-retracted}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a command of that family may break it; without a family of its own, any may. */
    public boolean concerns(Family commands) {
        return family == null || family == commands;
    }

    public Category category() {
        return category;
    }

    /** Returns the rule in one sentence. */
    public String title() {
        return title;
    }

    /** Returns what the caller can do about it. */
    public String remedy() {
        return remedy;
    }

    public static Optional<Rule> of(String word) {
        return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
    }

    /** The kind of rejection, which decides the HTTP status. */
    public enum Category {
        /** The domain forbids it. */
        RULE,
        /** Something that was recorded before is in the way. */
        CONFLICT,
        /** The caller decided on an outdated version. */
        STALE
    }
}
