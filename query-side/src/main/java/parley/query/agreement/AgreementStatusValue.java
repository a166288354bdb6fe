package parley.query.agreement;

import org.jspecify.annotations.Nullable;
import parley.events.agreement.AgreementStatus;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyId;

/** The status of an agreement, and the party that caused it where a single one did. */
public record AgreementStatusValue(
        AgreementStatus status,
        @Nullable PartyId party,
        @Nullable MeetingId meeting,
        @Nullable String summary) {}
