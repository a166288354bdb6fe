package parley.query.oracle;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.Event;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.ValidTime;
import parley.events.author.Author;
import parley.events.duplicate.DuplicateEvent;
import parley.events.issue.IssueEvent.IssueStatusRecorded;
import parley.events.issue.IssueId;
import parley.events.issue.IssueStatus;
import parley.events.meeting.MeetingEvent.MeetingCancelled;
import parley.events.meeting.MeetingEvent.MeetingPostponed;
import parley.events.meeting.MeetingEvent.MeetingRecorded;
import parley.events.meeting.MeetingEvent.OutcomeRecorded;
import parley.events.meeting.MeetingId;
import parley.events.meeting.Outcome;
import parley.events.naming.NameEvent.ThingRenamed;
import parley.events.negotiation.NegotiationEvent;
import parley.events.party.PartyEvent;
import parley.events.party.PartyId;
import parley.events.person.PersonEvent;
import parley.events.place.PlaceEvent;
import parley.events.source.Reliability;
import parley.events.source.SourceEvent.SourceRated;
import parley.events.source.SourceId;
import parley.events.violence.CasualtyFigure;
import parley.events.violence.CasualtyFigure.Harm;
import parley.events.violence.CasualtyFigure.Population;
import parley.events.violence.ClashId;
import parley.events.violence.EffectKind;
import parley.events.violence.Responsibility;
import parley.events.violence.StrikeEvent.EffectRecorded;
import parley.events.violence.StrikeEvent.StrikeAttributed;
import parley.events.violence.StrikeId;
import parley.events.violence.ViolenceEvent.CasualtiesRecorded;

/**
 * Makes a record of a change to a thing.
 *
 * @param text a text that no other record has
 */
record Changes(SeededRandom random, GeneratorState state, Dates dates, String text) {
    static final List<ThingKind> KINDS =
            List.of(
                    ThingKind.ISSUE,
                    ThingKind.ISSUE,
                    ThingKind.CLAIM,
                    ThingKind.CLAIM,
                    ThingKind.SOURCE,
                    ThingKind.MEETING,
                    ThingKind.MEETING,
                    ThingKind.STRIKE,
                    ThingKind.CLASH,
                    ThingKind.PROPOSAL,
                    ThingKind.AGREEMENT,
                    ThingKind.ASSESSMENT,
                    ThingKind.WATCH_ITEM);

    Event of(Thing thing) {
        return switch (thing.kind()) {
            case ISSUE -> issue(thing);
            case PROPOSAL, AGREEMENT, ASSESSMENT, WATCH_ITEM -> diplomacy().next(thing);
            case CLAIM -> new ClaimMoves(random, state, dates, text).next(thing);
            case SOURCE ->
                    random.percent(15)
                            ? names().renamed(thing)
                            : rating(new SourceId(thing.id()), random.oneOf(Reliability.class));
            case MEETING -> meeting(thing);
            case STRIKE ->
                    random.percent(75)
                            ? casualties(new StrikeId(thing.id()), null, dates.maybe(60))
                            : verdict(new StrikeId(thing.id()), dates.maybe(60));
            case CLASH -> casualties(null, new ClashId(thing.id()), dates.maybe(60));
            case NEGOTIATION, PARTY, PERSON, PLACE -> actors().next(thing);
            case STATEMENT, MILESTONE ->
                    throw new IllegalArgumentException("nothing changes about " + thing);
        };
    }

    /** Returns a correction: with another value at the same time, or with another time. */
    Event correction(Event original) {
        var sameTime = random.percent(30);
        return switch (original) {
            case IssueStatusRecorded old when sameTime ->
                    new IssueStatusRecorded(
                            old.issue(),
                            random.oneOf(IssueStatus.class),
                            old.from(),
                            old.until(),
                            null,
                            null);
            case IssueStatusRecorded old -> status(old.issue(), old.status());
            case SourceRated old when sameTime ->
                    new SourceRated(
                            old.source(), random.oneOf(Reliability.class), text, old.from());
            case SourceRated old -> rating(old.source(), old.reliability());
            case OutcomeRecorded old ->
                    outcome(old.meeting(), sameTime ? old.from() : dates.maybe(60));
            case CasualtiesRecorded old ->
                    casualties(old.strike(), old.clash(), sameTime ? old.from() : dates.maybe(60));
            case StrikeAttributed old ->
                    new StrikeAttributed(
                            old.strike(),
                            old.author(),
                            old.verdict(),
                            null,
                            text,
                            sameTime ? old.from() : dates.maybe(60),
                            null);
            case EffectRecorded old ->
                    effect(old.strike(), sameTime ? old.from() : dates.maybe(60));
            case ThingRenamed old -> names().correction(old, sameTime);
            case MeetingPostponed old ->
                    new MeetingPostponed(old.meeting(), null, text, dates.maybe(60));
            case MeetingCancelled old -> new MeetingCancelled(old.meeting(), text, dates.maybe(60));
            case NegotiationEvent _, PartyEvent _, PersonEvent _, PlaceEvent _, DuplicateEvent _ ->
                    actors().correction(original, sameTime);
            default -> diplomacy().correction(original, sameTime);
        };
    }

    private NameRecords names() {
        return new NameRecords(random, dates, text);
    }

    private DiplomacyRecords diplomacy() {
        return new DiplomacyRecords(random, state, dates, text);
    }

    private ActorRecords actors() {
        return new ActorRecords(random, state, dates, text);
    }

    private Event issue(Thing issue) {
        return !state.ids(ThingKind.PARTY).isEmpty() && random.percent(55)
                ? diplomacy().position(issue)
                : status(new IssueId(issue.id()), random.oneOf(IssueStatus.class));
    }

    private IssueStatusRecorded status(IssueId issue, IssueStatus status) {
        var from = dates.from();
        var until = random.percent(50) ? dates.until(from) : null;
        return new IssueStatusRecorded(issue, status, from, until, null, null);
    }

    private SourceRated rating(SourceId source, Reliability reliability) {
        return new SourceRated(source, reliability, text, dates.maybe(70));
    }

    private OutcomeRecorded outcome(MeetingId meeting, @Nullable ValidTime from) {
        var issues = state.ids(ThingKind.ISSUE);
        var overall = issues.isEmpty() || random.percent(50);
        var issue = overall ? null : new IssueId(random.oneOf(issues));
        return new OutcomeRecorded(meeting, issue, random.oneOf(Outcome.class), null, from);
    }

    /** Records an outcome of a meeting that was held; postpones, cancels or holds a planned one. */
    private Event meeting(Thing thing) {
        var meeting = new MeetingId(thing.id());
        var last = state.schedule(thing);
        if (last instanceof MeetingRecorded) {
            return outcome(meeting, dates.maybe(60));
        }
        if (last instanceof MeetingCancelled || random.percent(40)) {
            return new MeetingPostponed(meeting, null, text, dates.maybe(60));
        }
        return random.percent(65)
                ? new Founding(random, state, dates, text).held(meeting)
                : new MeetingCancelled(meeting, text, dates.maybe(60));
    }

    private Event verdict(StrikeId strike, @Nullable ValidTime from) {
        var sources = state.ids(ThingKind.SOURCE);
        return sources.isEmpty()
                ? effect(strike, from)
                : new StrikeAttributed(
                        strike,
                        Author.of(new SourceId(random.oneOf(sources))),
                        Responsibility.UNDETERMINED,
                        null,
                        null,
                        from,
                        null);
    }

    private EffectRecorded effect(StrikeId strike, @Nullable ValidTime from) {
        return new EffectRecorded(
                strike,
                List.of(random.oneOf(EffectKind.class)),
                Estimate.inWords(text),
                author(),
                List.of(),
                null,
                from,
                null);
    }

    private CasualtiesRecorded casualties(
            @Nullable StrikeId strike, @Nullable ClashId clash, @Nullable ValidTime from) {
        var figures = new TreeMap<String, CasualtyFigure>();
        for (var left = 1 + random.below(3); left > 0; left--) {
            var figure = figure();
            figures.put(OracleWording.facet(figure), figure);
            if (random.percent(90)) {
                var other = byAnother(figure);
                figures.put(OracleWording.facet(other), other);
            }
        }
        return new CasualtiesRecorded(strike, clash, List.copyOf(figures.values()), from);
    }

    private CasualtyFigure figure() {
        var population = random.oneOf(Population.class);
        var parties = state.ids(ThingKind.PARTY);
        var sided = population == Population.COMBATANTS && !parties.isEmpty() && random.percent(60);
        var side = sided ? new PartyId(random.oneOf(parties)) : null;
        var harm = random.percent(80) ? Harm.KILLED : Harm.INJURED;
        return new CasualtyFigure(harm, population, side, author(), Estimate.of(random.below(100)));
    }

    private CasualtyFigure byAnother(CasualtyFigure figure) {
        return new CasualtyFigure(
                figure.harm(),
                figure.population(),
                figure.side(),
                author(),
                Estimate.of(random.below(100)));
    }

    /** Returns an author of a figure; as often as not, the same few give all figures. */
    private @Nullable Author author() {
        var authors =
                Stream.concat(
                                state.ids(ThingKind.SOURCE).stream()
                                        .map(SourceId::new)
                                        .map(Author::of),
                                state.ids(ThingKind.PARTY).stream()
                                        .map(PartyId::new)
                                        .map(Author::of))
                        .toList();
        return authors.isEmpty() || random.percent(25) ? null : random.oneOf(authors);
    }
}
