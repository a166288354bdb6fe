package parley.query.oracle;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.Event;
import parley.events.Kind;
import parley.events.Thing;
import parley.events.ValidTime;
import parley.events.issue.IssueEvent.IssueStatusRecorded;
import parley.events.issue.IssueId;
import parley.events.issue.IssueStatus;
import parley.events.meeting.MeetingEvent.OutcomeRecorded;
import parley.events.meeting.MeetingId;
import parley.events.meeting.Outcome;
import parley.events.party.PartyId;
import parley.events.source.Reliability;
import parley.events.source.SourceEvent.SourceRated;
import parley.events.source.SourceId;
import parley.events.strike.CasualtyFigure;
import parley.events.strike.CasualtyFigure.Harm;
import parley.events.strike.CasualtyFigure.Population;
import parley.events.strike.StrikeEvent.CasualtiesRecorded;
import parley.events.strike.StrikeId;

/**
 * Makes a record of a change to a thing.
 *
 * @param text a text no other record has
 */
record Changes(Chance chance, Scene scene, Dates dates, String text) {
    static final List<Kind> KINDS =
            List.of(
                    Kind.ISSUE,
                    Kind.ISSUE,
                    Kind.CLAIM,
                    Kind.CLAIM,
                    Kind.SOURCE,
                    Kind.MEETING,
                    Kind.STRIKE,
                    Kind.PROPOSAL,
                    Kind.AGREEMENT,
                    Kind.ASSESSMENT,
                    Kind.WATCH_ITEM);

    Event of(Thing thing) {
        return switch (thing.kind()) {
            case ISSUE -> issue(thing);
            case PROPOSAL, AGREEMENT, ASSESSMENT, WATCH_ITEM -> speech().next(thing);
            case CLAIM -> new ClaimMoves(chance, scene, dates, text).next(thing);
            case SOURCE -> rating(new SourceId(thing.id()), chance.oneOf(Reliability.class));
            case MEETING -> outcome(new MeetingId(thing.id()), dates.maybe(60));
            case STRIKE -> casualties(new StrikeId(thing.id()), dates.maybe(60));
            case NEGOTIATION, PARTY, PERSON, PLACE, STATEMENT, MILESTONE ->
                    throw new IllegalArgumentException("nothing changes about " + thing);
        };
    }

    /** The same record put right: another value at the same time, or another time. */
    Event again(Event wrong) {
        var sameTime = chance.percent(30);
        return switch (wrong) {
            case IssueStatusRecorded old when sameTime ->
                    new IssueStatusRecorded(
                            old.issue(),
                            chance.oneOf(IssueStatus.class),
                            old.from(),
                            old.until(),
                            null,
                            null);
            case IssueStatusRecorded old -> status(old.issue(), old.status());
            case SourceRated old when sameTime ->
                    new SourceRated(
                            old.source(), chance.oneOf(Reliability.class), text, old.from());
            case SourceRated old -> rating(old.source(), old.reliability());
            case OutcomeRecorded old ->
                    outcome(old.meeting(), sameTime ? old.from() : dates.maybe(60));
            case CasualtiesRecorded old ->
                    casualties(old.strike(), sameTime ? old.from() : dates.maybe(60));
            default -> speech().again(wrong, sameTime);
        };
    }

    private Speech speech() {
        return new Speech(chance, scene, dates, text);
    }

    private Event issue(Thing issue) {
        return !scene.ids(Kind.PARTY).isEmpty() && chance.percent(55)
                ? speech().position(issue)
                : status(new IssueId(issue.id()), chance.oneOf(IssueStatus.class));
    }

    private IssueStatusRecorded status(IssueId issue, IssueStatus status) {
        var from = dates.from();
        var until = chance.percent(50) ? dates.until(from) : null;
        return new IssueStatusRecorded(issue, status, from, until, null, null);
    }

    private SourceRated rating(SourceId source, Reliability reliability) {
        return new SourceRated(source, reliability, text, dates.maybe(70));
    }

    private OutcomeRecorded outcome(MeetingId meeting, @Nullable ValidTime from) {
        var issues = scene.ids(Kind.ISSUE);
        var overall = issues.isEmpty() || chance.percent(50);
        var issue = overall ? null : new IssueId(chance.oneOf(issues));
        return new OutcomeRecorded(meeting, issue, chance.oneOf(Outcome.class), null, from);
    }

    private CasualtiesRecorded casualties(StrikeId strike, @Nullable ValidTime from) {
        var figures = new TreeMap<String, CasualtyFigure>();
        for (var left = 1 + chance.below(3); left > 0; left--) {
            var figure = figure();
            figures.put(Words.facet(figure), figure);
        }
        return new CasualtiesRecorded(strike, List.copyOf(figures.values()), from);
    }

    private CasualtyFigure figure() {
        var population = chance.oneOf(Population.class);
        var parties = scene.ids(Kind.PARTY);
        var sided = population == Population.COMBATANTS && !parties.isEmpty() && chance.percent(60);
        var side = sided ? new PartyId(chance.oneOf(parties)) : null;
        var harm = chance.percent(80) ? Harm.KILLED : Harm.INJURED;
        return new CasualtyFigure(harm, population, side, Estimate.of(chance.below(100)));
    }
}
