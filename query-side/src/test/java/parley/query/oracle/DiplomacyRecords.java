package parley.query.oracle;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.ValidTime;
import parley.events.agreement.AgreementEvent.AgreementRecorded;
import parley.events.agreement.AgreementEvent.AgreementStatusRecorded;
import parley.events.agreement.AgreementEvent.SignatureRecorded;
import parley.events.agreement.AgreementId;
import parley.events.agreement.AgreementStatus;
import parley.events.agreement.SignatureStep;
import parley.events.assessment.AssessmentEvent.AssessmentRecorded;
import parley.events.assessment.AssessmentEvent.AssessmentRevised;
import parley.events.assessment.AssessmentEvent.AssessmentWithdrawn;
import parley.events.assessment.AssessmentId;
import parley.events.assessment.JudgementAuthor;
import parley.events.issue.IssueEvent.PositionStated;
import parley.events.issue.IssueEvent.PositionWithdrawn;
import parley.events.issue.IssueId;
import parley.events.issue.PartyPosition;
import parley.events.milestone.MilestoneEvent.MilestoneRecorded;
import parley.events.milestone.MilestoneId;
import parley.events.party.PartyId;
import parley.events.proposal.ProposalEvent.ProposalRespondedTo;
import parley.events.proposal.ProposalEvent.ProposalSuperseded;
import parley.events.proposal.ProposalEvent.ProposalTabled;
import parley.events.proposal.ProposalEvent.ProposalWithdrawn;
import parley.events.proposal.ProposalForm;
import parley.events.proposal.ProposalId;
import parley.events.proposal.Response;
import parley.events.statement.StatementEvent.StatementRecorded;
import parley.events.statement.StatementForm;
import parley.events.statement.StatementId;
import parley.events.watchitem.WatchItemEvent.WatchLapsed;
import parley.events.watchitem.WatchItemEvent.WatchResolved;
import parley.events.watchitem.WatchItemEvent.WatchedFor;
import parley.events.watchitem.WatchItemId;

/**
 * Makes records of proposals, agreements, statements, assessments and watch items.
 *
 * @param text a text that no other record has
 */
record DiplomacyRecords(SeededRandom random, GeneratorState state, Dates dates, String text) {
    private static final Set<ThingKind> SPOKEN =
            Set.of(ThingKind.PROPOSAL, ThingKind.STATEMENT, ThingKind.ASSESSMENT);

    private static final List<String> POINTS = List.of("cost", "crew", "route");

    /** Whether things of a kind have an author, here always a party. */
    static boolean isByParty(ThingKind kind) {
        return SPOKEN.contains(kind);
    }

    /** Whether the record can be corrected: what it references still stands, or can be replaced. */
    static boolean canBeCorrected(GeneratorState state, Event event) {
        var parties = state.ids(ThingKind.PARTY);
        return switch (event) {
            case PositionStated _,
                    SignatureRecorded _,
                    ProposalTabled _,
                    ProposalRespondedTo _,
                    StatementRecorded _,
                    AssessmentRecorded _ ->
                    !parties.isEmpty();
            case PositionWithdrawn withdrawn -> parties.contains(withdrawn.party().value());
            case ProposalSuperseded superseded ->
                    state.ids(ThingKind.PROPOSAL).contains(superseded.by().value());
            case WatchResolved resolved ->
                    state.standing().stream()
                            .anyMatch(chain -> chain.root().record().equals(resolved.by()));
            default -> true;
        };
    }

    Event founding(ThingKind kind, String id) {
        return switch (kind) {
            case PROPOSAL -> proposal(new ProposalId(id));
            case AGREEMENT -> agreement(new AgreementId(id));
            case STATEMENT -> statement(new StatementId(id));
            case ASSESSMENT -> assessment(new AssessmentId(id));
            case WATCH_ITEM -> watchItem(new WatchItemId(id));
            case MILESTONE -> milestone(new MilestoneId(id));
            default -> throw new IllegalArgumentException("nothing said: " + kind);
        };
    }

    private ProposalTabled proposal(ProposalId id) {
        return new ProposalTabled(
                id,
                text,
                random.oneOf(ProposalForm.class),
                List.of(party()),
                null,
                List.of(),
                List.of(),
                text,
                null,
                null,
                dates.maybe(50));
    }

    private AgreementRecorded agreement(AgreementId id) {
        return new AgreementRecorded(
                id,
                text,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                dates.maybe(50));
    }

    private StatementRecorded statement(StatementId id) {
        return new StatementRecorded(
                id,
                null,
                null,
                List.of(party()),
                random.oneOf(StatementForm.class),
                text,
                null,
                null,
                null,
                null,
                List.of(),
                dates.maybe(80));
    }

    private AssessmentRecorded assessment(AssessmentId id) {
        return new AssessmentRecorded(
                id,
                JudgementAuthor.of(party()),
                text,
                null,
                null,
                null,
                List.of(),
                List.of(),
                dates.maybe(50));
    }

    private WatchedFor watchItem(WatchItemId id) {
        return new WatchedFor(
                id, text, null, List.of(), List.of(), List.of(), null, dates.maybe(50));
    }

    private MilestoneRecorded milestone(MilestoneId id) {
        var occurred = dates.maybePeriod(100);
        return new MilestoneRecorded(
                id,
                text,
                occurred == null ? dates.from() : occurred,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** Whether anything more can be recorded about a thing. */
    static boolean isOpen(GeneratorState state, Thing thing) {
        return switch (thing.kind()) {
            case PROPOSAL -> !state.ids(ThingKind.PARTY).isEmpty();
            case ASSESSMENT -> !state.status(thing).equals("withdrawn");
            case WATCH_ITEM -> !state.status(thing).equals("resolved");
            default -> true;
        };
    }

    Event next(Thing thing) {
        var from = dates.from();
        return switch (thing.kind()) {
            case PROPOSAL -> nextOf(thing, new ProposalId(thing.id()), from);
            case AGREEMENT ->
                    state.ids(ThingKind.PARTY).isEmpty() || random.percent(60)
                            ? status(new AgreementId(thing.id()), from)
                            : signature(new AgreementId(thing.id()), from);
            case ASSESSMENT ->
                    random.percent(70)
                            ? revision(new AssessmentId(thing.id()), from)
                            : new AssessmentWithdrawn(new AssessmentId(thing.id()), null, from);
            case WATCH_ITEM -> closing(thing, new WatchItemId(thing.id()));
            default -> throw new IllegalArgumentException("nothing said of " + thing);
        };
    }

    /** Takes a position, or withdraws one. */
    Event position(Thing issue) {
        var held =
                state.positions(issue).stream()
                        .filter(PositionStated.class::isInstance)
                        .map(PositionStated.class::cast)
                        .filter(stated ->
                                state.ids(ThingKind.PARTY).contains(stated.party().value()))
                        .toList();
        if (held.isEmpty() || random.percent(70)) {
            return position(new IssueId(issue.id()), dates.from());
        }
        var over = random.oneOf(held);
        return new PositionWithdrawn(
                over.issue(), over.party(), over.toward(), over.point(), text, dates.from());
    }

    /** Returns a correction of a record; of one that ends something, only the time changes. */
    Event correction(Event original, boolean sameTime) {
        return switch (original) {
            case PositionStated old -> position(old.issue(), time(old.from(), sameTime));
            case PositionWithdrawn(
                            var issue,
                            var party,
                            var toward,
                            var point,
                            var why,
                            var from) ->
                    new PositionWithdrawn(issue, party, toward, point, why, time(from, sameTime));
            case ProposalRespondedTo old -> response(old.proposal(), time(old.from(), sameTime));
            case ProposalSuperseded(var id, var by, _, var from) ->
                    new ProposalSuperseded(id, by, text, time(from, sameTime));
            case ProposalWithdrawn(var id, _, var from) ->
                    new ProposalWithdrawn(id, text, time(from, sameTime));
            case AgreementStatusRecorded old -> status(old.agreement(), time(old.from(), sameTime));
            case SignatureRecorded old -> signature(old.agreement(), time(old.from(), sameTime));
            case AssessmentRevised old -> revision(old.assessment(), time(old.from(), sameTime));
            case AssessmentWithdrawn(var id, _, var from) ->
                    new AssessmentWithdrawn(id, text, time(from, sameTime));
            case WatchResolved(var id, _, var by, var from) ->
                    new WatchResolved(id, text, by, sameTime ? from : dates.maybe(50));
            case WatchLapsed(var id, _, var from) ->
                    new WatchLapsed(id, text, sameTime ? from : dates.maybe(50));
            default -> throw new IllegalArgumentException("no change: " + original);
        };
    }

    private ValidTime time(ValidTime old, boolean same) {
        return same ? old : dates.from();
    }

    private Event nextOf(Thing thing, ProposalId proposal, ValidTime from) {
        var events = state.about(thing).map(chain -> chain.newest().event()).toList();
        var others =
                state.ids(ThingKind.PROPOSAL).stream()
                        .filter(id -> !id.equals(thing.id()))
                        .toList();
        var superseded = events.stream().anyMatch(ProposalSuperseded.class::isInstance);
        if (!superseded && !others.isEmpty() && random.percent(40)) {
            return new ProposalSuperseded(
                    proposal, new ProposalId(random.oneOf(others)), null, from);
        }
        var withdrawn = events.stream().anyMatch(ProposalWithdrawn.class::isInstance);
        return !withdrawn && random.percent(30)
                ? new ProposalWithdrawn(proposal, null, from)
                : response(proposal, from);
    }

    private Event closing(Thing thing, WatchItemId item) {
        if (state.status(thing).equals("open") && random.percent(50)) {
            return new WatchLapsed(item, null, dates.maybe(50));
        }
        var others =
                state.standing().stream()
                        .map(Chain::root)
                        .filter(record -> !record.thing().equals(thing))
                        .toList();
        return new WatchResolved(item, text, random.oneOf(others).record(), dates.maybe(50));
    }

    /** Returns a position on a point or on the whole issue. */
    private PositionStated position(IssueId issue, ValidTime from) {
        return new PositionStated(
                issue,
                party(),
                null,
                random.percent(70) ? random.oneOf(POINTS) : null,
                random.oneOf(PartyPosition.class),
                text,
                text,
                null,
                from,
                random.percent(20) ? dates.until(from) : null);
    }

    private ProposalRespondedTo response(ProposalId proposal, ValidTime from) {
        return new ProposalRespondedTo(
                proposal,
                party(),
                random.oneOf(Response.class),
                null,
                text,
                null,
                null,
                null,
                from);
    }

    private SignatureRecorded signature(AgreementId agreement, ValidTime from) {
        return new SignatureRecorded(
                agreement, party(), random.oneOf(SignatureStep.class), List.of(), from, null, text);
    }

    private AgreementStatusRecorded status(AgreementId agreement, ValidTime from) {
        @Nullable ValidTime until = random.percent(20) ? dates.until(from) : null;
        return new AgreementStatusRecorded(
                agreement, random.oneOf(AgreementStatus.class), null, from, until, null, null);
    }

    private AssessmentRevised revision(AssessmentId assessment, ValidTime from) {
        return new AssessmentRevised(assessment, text, null, null, null, null, from);
    }

    private PartyId party() {
        return new PartyId(random.oneOf(state.ids(ThingKind.PARTY)));
    }
}
