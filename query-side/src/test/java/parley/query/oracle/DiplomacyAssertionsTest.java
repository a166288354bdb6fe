package parley.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.events.ValidTime;
import parley.events.agreement.AgreementEvent.AgreementRecorded;
import parley.events.agreement.AgreementEvent.AgreementStatusRecorded;
import parley.events.agreement.AgreementId;
import parley.events.agreement.AgreementStatus;
import parley.events.assessment.AssessmentEvent.AssessmentRecorded;
import parley.events.assessment.AssessmentEvent.AssessmentRevised;
import parley.events.assessment.AssessmentEvent.AssessmentWithdrawn;
import parley.events.assessment.AssessmentId;
import parley.events.assessment.JudgementAuthor;
import parley.events.issue.IssueEvent.PositionStated;
import parley.events.issue.IssueEvent.PositionWithdrawn;
import parley.events.issue.IssueId;
import parley.events.issue.PartyPosition;
import parley.events.party.PartyId;
import parley.events.proposal.ProposalEvent.ProposalRespondedTo;
import parley.events.proposal.ProposalEvent.ProposalSuperseded;
import parley.events.proposal.ProposalEvent.ProposalTabled;
import parley.events.proposal.ProposalForm;
import parley.events.proposal.ProposalId;
import parley.events.proposal.Response;
import parley.events.watchitem.WatchItemEvent.WatchLapsed;
import parley.events.watchitem.WatchItemEvent.WatchedFor;
import parley.events.watchitem.WatchItemId;

class DiplomacyAssertionsTest {
    private static final PartyId NORTH = new PartyId("north");
    private static final PartyId SOUTH = new PartyId("south");
    private static final IssueId FERRY = new IssueId("ferry");
    private static final ProposalId SHUTTLE = new ProposalId("shuttle");
    private static final AgreementId TRUCE = new AgreementId("truce");

    private final HandWrittenHistory script =
            new HandWrittenHistory("Europe/Zurich").recordedAt("2026-02-16T11:00:00Z");

    @Test
    void
            what_is_said_as_a_position_stands_beside_those_of_others_toward_others_and_on_other_points() {
        script.record("r1", position(NORTH, null, null, PartyPosition.REJECTS, "2026-02-01"))
                .record("r2", position(SOUTH, null, null, PartyPosition.DEMANDS, "2026-02-02"))
                .record("r3", position(NORTH, SOUTH, null, PartyPosition.URGES, "2026-02-03"))
                .record("r4", position(NORTH, null, "crew", PartyPosition.OFFERS, "2026-02-04"))
                .record("r5", position(NORTH, SOUTH, "crew", PartyPosition.ACCEPTS, "2026-02-05"));
        assertThat(ferry("positions/north", "2026-02-10")).isEqualTo("rejects!");
        assertThat(ferry("positions/south", "2026-02-10")).isEqualTo("demands!");
        assertThat(ferry("positions/north/toward/south", "2026-02-10")).isEqualTo("urges!");
        assertThat(ferry("positions/north/on/crew", "2026-02-10")).isEqualTo("offers!");
        assertThat(ferry("positions/north/toward/south/on/crew", "2026-02-10"))
                .isEqualTo("accepts!");
    }

    @Test
    void what_is_said_as_a_position_gives_way_to_the_partys_next_and_to_its_withdrawal() {
        script.record("r1", position(NORTH, null, null, PartyPosition.REJECTS, "2026-02-01"))
                .record("r2", position(NORTH, null, null, PartyPosition.ACCEPTS, "2026-02-05"))
                .record("r3", withdrawn(NORTH, "2026-02-10"))
                .retract("r2");
        assertThat(ferry("positions/north", "2026-02-07")).isEqualTo("rejects!");
        assertThat(ferry("positions/north", "2026-02-11")).isEqualTo("withdrawn!");
    }

    @Test
    void what_is_said_as_a_proposal_was_said_by_the_time_it_was_recorded_where_no_time_is_told() {
        script.record("r1", tabled(null))
                .record(
                        "r2",
                        new ProposalSuperseded(
                                SHUTTLE, new ProposalId("two-ferries"), null, at("2026-02-17")))
                .record("r3", response(NORTH, Response.REJECTS))
                .record("r4", response(SOUTH, Response.ACCEPTS));
        var proposal = HandWrittenHistory.thing(SHUTTLE);
        assertThat(script.read(proposal, "status", "2026-02-10")).isEqualTo("tabled");
        assertThat(script.read(proposal, "status", "2026-02-16")).isEqualTo("tabled!");
        assertThat(script.read(proposal, "status", "2026-02-18")).isEqualTo("superseded!");
        assertThat(script.read(proposal, "responses/north", "2026-02-18")).isEqualTo("rejects!");
        assertThat(script.read(proposal, "responses/south", "2026-02-18")).isEqualTo("accepts!");
    }

    @Test
    void what_is_said_of_an_agreement_may_be_that_it_will_be_in_force_and_for_how_long() {
        script.record(
                        "r1",
                        new AgreementRecorded(
                                TRUCE,
                                "Truce",
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
                                at("2026-02-15")))
                .record(
                        "r2",
                        new AgreementStatusRecorded(
                                TRUCE,
                                AgreementStatus.IN_FORCE,
                                null,
                                at("2026-03-01T00:00"),
                                at("2026-04-01T00:00"),
                                null,
                                null));
        var truce = HandWrittenHistory.thing(TRUCE);
        assertThat(script.read(truce, "status", "2026-02-16")).isEqualTo("reported!");
        assertThat(script.read(truce, "status", "2026-03-10")).isEqualTo("in-force!");
        assertThat(script.read(truce, "status", "2026-04-10")).isEqualTo("ended(in-force)!");
    }

    @Test
    void what_is_said_as_a_judgement_stays_to_be_read_when_its_author_has_withdrawn_it() {
        var id = new AssessmentId("thaw");
        var thaw = HandWrittenHistory.thing(id);
        script.record("r1", assessment(id, "No talks before the thaw.", "2026-02-01"))
                .record(
                        "r2",
                        new AssessmentRevised(
                                id, "Talks soon.", null, null, null, null, at("2026-02-05")))
                .record("r3", new AssessmentWithdrawn(id, null, at("2026-02-08")));
        assertThat(script.read(thaw, "judgement", "2026-02-03"))
                .isEqualTo("No talks before the thaw.!");
        assertThat(script.read(thaw, "status", "2026-02-06")).isEqualTo("held!");
        assertThat(script.read(thaw, "judgement", "2026-02-10")).isEqualTo("Talks soon.!");
        assertThat(script.read(thaw, "status", "2026-02-10")).isEqualTo("withdrawn!");
    }

    @Test
    void what_is_said_to_be_watched_for_is_so_by_the_time_it_was_recorded_where_no_time_is_told() {
        var id = new WatchItemId("second-round");
        var horizon = at("2026-06");
        script.record(
                        "r1",
                        new WatchedFor(
                                id,
                                "Is there a second round?",
                                horizon,
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                null))
                .record("r2", new WatchLapsed(id, null, at("2026-03-01")));
        assertThat(script.read(HandWrittenHistory.thing(id), "status", "2026-02-15"))
                .isEqualTo("open");
        assertThat(script.read(HandWrittenHistory.thing(id), "status", "2026-02-16"))
                .isEqualTo("open!");
        assertThat(script.read(HandWrittenHistory.thing(id), "status", "2026-03-02"))
                .isEqualTo("lapsed!");
    }

    private String ferry(String facet, String at) {
        return script.read(HandWrittenHistory.thing(FERRY), facet, at);
    }

    private static PositionStated position(
            PartyId party,
            @Nullable PartyId toward,
            @Nullable String point,
            PartyPosition position,
            String from) {
        return new PositionStated(
                FERRY, party, toward, point, position, "So it says.", null, null, at(from), null);
    }

    private static PositionWithdrawn withdrawn(PartyId party, String from) {
        return new PositionWithdrawn(FERRY, party, null, null, null, at(from));
    }

    private static ProposalTabled tabled(@Nullable ValidTime from) {
        return new ProposalTabled(
                SHUTTLE,
                "Shuttle",
                ProposalForm.TABLED,
                List.of(NORTH),
                null,
                List.of(),
                List.of(),
                "By turns.",
                null,
                null,
                from);
    }

    private static ProposalRespondedTo response(PartyId party, Response response) {
        return new ProposalRespondedTo(
                SHUTTLE, party, response, null, null, null, null, null, at("2026-02-17"));
    }

    private static AssessmentRecorded assessment(AssessmentId id, String judgement, String made) {
        return new AssessmentRecorded(
                id,
                JudgementAuthor.of(NORTH),
                judgement,
                null,
                null,
                null,
                List.of(),
                List.of(),
                at(made));
    }

    private static ValidTime at(String edtf) {
        return ValidTime.of(edtf);
    }
}
