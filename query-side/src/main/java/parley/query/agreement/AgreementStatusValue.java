package parley.query.agreement;

import org.jspecify.annotations.Nullable;
import parley.events.agreement.AgreementStatus;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyId;

/** How an agreement stands, and by whose doing, where it is one party's. */
public record AgreementStatusValue(
        AgreementStatus status,
        @Nullable PartyId party,
        @Nullable MeetingId meeting,
        @Nullable String summary) {}
