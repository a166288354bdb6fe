package parley.query.oracle;

import static parley.query.oracle.OracleWording.word;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;
import parley.events.agreement.AgreementEvent;
import parley.events.agreement.AgreementEvent.AgreementRecorded;
import parley.events.agreement.AgreementEvent.AgreementStatusRecorded;
import parley.events.agreement.AgreementEvent.SignatureRecorded;
import parley.events.assessment.AssessmentEvent;
import parley.events.assessment.AssessmentEvent.AssessmentRecorded;
import parley.events.assessment.AssessmentEvent.AssessmentRevised;
import parley.events.assessment.AssessmentEvent.AssessmentWithdrawn;
import parley.events.issue.IssueEvent.PositionStated;
import parley.events.issue.IssueEvent.PositionWithdrawn;
import parley.events.milestone.MilestoneEvent.MilestoneRecorded;
import parley.events.proposal.ProposalEvent;
import parley.events.proposal.ProposalEvent.ProposalRespondedTo;
import parley.events.proposal.ProposalEvent.ProposalSuperseded;
import parley.events.proposal.ProposalEvent.ProposalTabled;
import parley.events.proposal.ProposalEvent.ProposalWithdrawn;
import parley.events.statement.StatementEvent.StatementRecorded;
import parley.events.time.Extent;
import parley.events.time.Moment;
import parley.events.watchitem.WatchItemEvent;
import parley.events.watchitem.WatchItemEvent.WatchLapsed;
import parley.events.watchitem.WatchItemEvent.WatchResolved;
import parley.events.watchitem.WatchItemEvent.WatchedFor;

/**
 * The assertions of records about positions, proposals, agreements, statements, assessments, watch
 * items and milestones. Values in short: a position or response by its word, a judgement by its
 * own, a status by its word; details by the title, wording, judgement or question.
 */
record DiplomacyAssertions(Assertions record) {

    List<Assertion> stated(PositionStated stated) {
        var extent = new Extent(begin(stated.from()), record.end(stated.until()));
        var facet = OracleWording.position(stated.party(), stated.toward(), stated.point());
        return List.of(record.assertion(facet, word(stated.position()), extent));
    }

    List<Assertion> withdrawn(PositionWithdrawn withdrawn) {
        var facet =
                OracleWording.position(withdrawn.party(), withdrawn.toward(), withdrawn.point());
        return List.of(record.since(facet, "withdrawn", begin(withdrawn.from())));
    }

    List<Assertion> proposal(ProposalEvent event) {
        return switch (event) {
            case ProposalTabled tabled ->
                    List.of(
                            record.details(tabled.title()),
                            record.since("status", word(tabled.manner()), byThen(tabled.from())));
            case ProposalRespondedTo responded ->
                    List.of(
                            record.since(
                                    "responses/" + responded.party().value(),
                                    word(responded.response()),
                                    begin(responded.from())));
            case ProposalSuperseded superseded ->
                    List.of(record.since("status", "superseded", begin(superseded.from())));
            case ProposalWithdrawn withdrawn ->
                    List.of(record.since("status", "withdrawn", begin(withdrawn.from())));
        };
    }

    List<Assertion> agreement(AgreementEvent event) {
        return switch (event) {
            case AgreementRecorded agreement ->
                    List.of(
                            record.details(agreement.title()),
                            record.since("status", "reported", byThen(agreement.reached())));
            case AgreementStatusRecorded status -> {
                var extent = new Extent(begin(status.from()), record.end(status.until()));
                yield List.of(record.assertion("status", word(status.status()), extent));
            }
            case SignatureRecorded signature ->
                    List.of(
                            record.since(
                                    "signatures/" + signature.party().value(),
                                    word(signature.step()),
                                    begin(signature.from())));
        };
    }

    List<Assertion> statement(StatementRecorded statement) {
        return List.of(record.details(statement.wording()), occurrence(statement.made()));
    }

    List<Assertion> milestone(MilestoneRecorded milestone) {
        return List.of(record.details(milestone.title()), occurrence(milestone.occurred()));
    }

    List<Assertion> assessment(AssessmentEvent event) {
        return switch (event) {
            case AssessmentRecorded assessment -> {
                var begin = byThen(assessment.made());
                yield List.of(
                        record.details(assessment.judgement()),
                        record.since("judgement", assessment.judgement(), begin),
                        record.since("status", "held", begin));
            }
            case AssessmentRevised revised ->
                    List.of(record.since("judgement", revised.judgement(), begin(revised.from())));
            case AssessmentWithdrawn withdrawn ->
                    List.of(record.since("status", "withdrawn", begin(withdrawn.from())));
        };
    }

    List<Assertion> watchItem(WatchItemEvent event) {
        return switch (event) {
            case WatchedFor watched ->
                    List.of(
                            record.details(watched.question()),
                            record.since("status", "open", byThen(watched.from())));
            case WatchResolved resolved -> List.of(status("resolved", resolved.from()));
            case WatchLapsed lapsed -> List.of(status("lapsed", lapsed.from()));
        };
    }

    private Assertion status(String status, @Nullable ValidTime from) {
        return record.since("status", status, record.begin(from, record.whenRecorded()));
    }

    private Assertion occurrence(@Nullable ValidTime occurred) {
        return record.since("occurrence", "occurred", record.begin(occurred, Moment.UNKNOWN));
    }

    private Moment begin(ValidTime from) {
        return record.begin(from, Moment.UNKNOWN);
    }

    /** Returns a beginning; without a time, it is some time before the record. */
    private Moment byThen(@Nullable ValidTime from) {
        var recorded = record.whenRecorded().latest();
        return record.begin(from, new Moment(Moment.BEFORE_ALL, recorded));
    }
}
