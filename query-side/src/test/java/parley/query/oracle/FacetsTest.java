package parley.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.events.Estimate;
import parley.events.RecordId;
import parley.events.ValidTime;
import parley.events.claim.ClaimEvent.ClaimLinked;
import parley.events.claim.ClaimEvent.ClaimRated;
import parley.events.claim.ClaimEvent.ClaimReinstated;
import parley.events.claim.ClaimId;
import parley.events.claim.Link;
import parley.events.claim.Link.LinkType;
import parley.events.claim.Rating;
import parley.events.issue.IssueClass;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueId;
import parley.events.meeting.MeetingEvent.MeetingRecorded;
import parley.events.meeting.MeetingFormat;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyEvent.PartyAdmitted;
import parley.events.party.PartyId;
import parley.events.party.PartyRole;
import parley.events.party.PartyType;
import parley.events.source.Credibility;
import parley.events.source.Reliability;
import parley.events.source.SourceEvent.SourceRated;
import parley.events.source.SourceId;
import parley.events.violence.CasualtyFigure;
import parley.events.violence.CasualtyFigure.Harm;
import parley.events.violence.CasualtyFigure.Population;
import parley.events.violence.StrikeEvent.StrikeRecorded;
import parley.events.violence.StrikeId;
import parley.events.violence.ViolenceEvent.CasualtiesRecorded;

class FacetsTest {
    private final HandWrittenHistory script =
            new HandWrittenHistory("Europe/Zurich").recordedAt("2026-02-16T11:00:00Z");

    @Test
    void facets_of_a_party_roles_always_or_from_when_to_when() {
        var observer = new PartyId("observer");
        var broker = new PartyId("broker");
        script.record("r1", party(observer, List.of(PartyRole.OBSERVER), null, "2026-02-10"))
                .record(
                        "r2",
                        party(
                                broker,
                                List.of(PartyRole.BROKER, PartyRole.MEDIATOR),
                                "2026-02",
                                null));
        assertThat(script.read(HandWrittenHistory.thing(observer), "roles", "1999-01-01"))
                .isEqualTo("observer!");
        assertThat(script.read(HandWrittenHistory.thing(observer), "roles", "2026-02-10"))
                .isEqualTo("observer");
        assertThat(script.read(HandWrittenHistory.thing(observer), "roles", "2026-02-11"))
                .isEmpty();
        assertThat(script.read(HandWrittenHistory.thing(broker), "roles", "2026-03-01"))
                .isEqualTo("mediator,broker!");
        assertThat(script.read(HandWrittenHistory.thing(broker), "details", "1999-01-01"))
                .isEqualTo("broker!");
    }

    @Test
    void facets_of_an_issue_raised_since_always_where_no_time_is_said() {
        var issue = new IssueId("territory");
        script.record(
                "r1",
                new IssueRaised(issue, "Territory", IssueClass.CORE, null, List.of(), null, null));
        assertThat(script.read(HandWrittenHistory.thing(issue), "status", "1999-01-01"))
                .isEqualTo("raised!");
    }

    @Test
    void facets_of_a_meeting_held_nobody_knows_when_where_no_time_is_said() {
        var known = new MeetingId("known");
        var unknown = new MeetingId("unknown");
        script.record("r1", meeting(known, "2026-02-10/2026-02-11"))
                .record("r2", meeting(unknown, null));
        assertThat(script.read(HandWrittenHistory.thing(known), "schedule", "2026-02-10"))
                .isEqualTo("held");
        assertThat(script.read(HandWrittenHistory.thing(known), "schedule", "2026-02-11"))
                .isEqualTo("held!");
        assertThat(script.read(HandWrittenHistory.thing(unknown), "schedule", "2026-02-11"))
                .isEqualTo("held");
    }

    @Test
    void facets_of_a_strike_occurrence_and_casualties_each_by_harm_population_and_side() {
        var strike = new StrikeId("dawn");
        var side = new PartyId("north");
        script.record("r1", strike(strike, "[2026-02-03..2026-02-09]"))
                .record(
                        "r2",
                        new CasualtiesRecorded(
                                strike,
                                null,
                                List.of(
                                        figure(Population.COMBATANTS, side, 4),
                                        figure(Population.COMBATANTS, null, 9),
                                        figure(Population.UNSTATED, null, 12)),
                                null));
        assertThat(script.read(HandWrittenHistory.thing(strike), "occurrence", "2026-02-05"))
                .isEqualTo("occurred");
        assertThat(script.read(HandWrittenHistory.thing(strike), "occurrence", "2026-02-10"))
                .isEqualTo("occurred!");
        assertThat(casualties(strike, "combatants/north")).isEqualTo("4!");
        assertThat(casualties(strike, "combatants")).isEqualTo("9!");
        assertThat(casualties(strike, "unstated")).isEqualTo("12!");
        assertThat(casualties(strike, "civilians")).isEmpty();
    }

    @Test
    void facets_of_a_claim_and_a_source_ratings_since_recorded_where_no_time_is_said() {
        var claim = new ClaimId("shelling");
        var source = new SourceId("paper");
        var rating = new Rating(Reliability.B, new Credibility(2));
        script.record("r1", new ClaimRated(claim, rating, "two sources", null))
                .record("r2", new SourceRated(source, Reliability.C, "often wrong", null))
                .record("r3", new ClaimReinstated(claim, "stands by it", null));
        assertThat(script.read(HandWrittenHistory.thing(claim), "rating", "2026-02-16T11:59:59"))
                .isEmpty();
        assertThat(script.read(HandWrittenHistory.thing(claim), "rating", "2026-02-16"))
                .isEqualTo("B2!");
        assertThat(script.read(HandWrittenHistory.thing(source), "reliability", "2026-02-16"))
                .isEqualTo("C!");
        assertThat(script.read(HandWrittenHistory.thing(claim), "status", "2026-02-16"))
                .isEqualTo("reported!");
    }

    @Test
    void facets_of_a_claim_links_each_by_what_it_is_to_since_recorded_where_no_time_is_said() {
        var claim = new ClaimId("shelling");
        var other = new ClaimId("ceasefire-held");
        script.record("r1", new ClaimLinked(claim, contradicts(other), "not both", null))
                .record(
                        "r2",
                        new ClaimLinked(
                                claim,
                                new Link(LinkType.SUPPORTS, null, new RecordId("r0")),
                                "the same night",
                                ValidTime.of("2026-02-10")));
        assertThat(link(claim, "claim/ceasefire-held", "2026-02-15")).isEmpty();
        assertThat(link(claim, "claim/ceasefire-held", "2026-02-17")).isEqualTo("contradicts!");
        assertThat(link(claim, "record/r0", "2026-02-09")).isEmpty();
        assertThat(link(claim, "record/r0", "2026-02-11")).isEqualTo("supports!");
    }

    private String link(ClaimId claim, String target, String at) {
        return script.read(HandWrittenHistory.thing(claim), "links/" + target, at);
    }

    private static Link contradicts(ClaimId claim) {
        return new Link(LinkType.CONTRADICTS, claim, null);
    }

    private String casualties(StrikeId strike, String population) {
        return script.read(
                HandWrittenHistory.thing(strike), "casualties/killed/" + population, "2026-02-05");
    }

    private static CasualtyFigure figure(
            Population population, @Nullable PartyId side, long count) {
        return new CasualtyFigure(Harm.KILLED, population, side, null, Estimate.of(count));
    }

    private static PartyAdmitted party(
            PartyId id, List<PartyRole> roles, @Nullable String from, @Nullable String until) {
        return new PartyAdmitted(
                id, id.value(), PartyType.STATE, roles, time(from), time(until), List.of());
    }

    private static StrikeRecorded strike(StrikeId id, String occurred) {
        return new StrikeRecorded(
                id, "Strike", time(occurred), null, null, List.of(), List.of(), null);
    }

    private static MeetingRecorded meeting(MeetingId id, @Nullable String held) {
        return new MeetingRecorded(
                id,
                "Meeting",
                MeetingFormat.BILATERAL,
                time(held),
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private static @Nullable ValidTime time(@Nullable String edtf) {
        return edtf == null ? null : ValidTime.of(edtf);
    }
}
