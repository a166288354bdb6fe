package parley.query.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.agreement.SignatureStep;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyId;
import parley.events.person.PersonId;

/** What a party did last to bind itself to an agreement, or to leave it. */
public record SignatureValue(
        PartyId party,
        SignatureStep step,
        List<PersonId> signatories,
        @Nullable MeetingId meeting,
        @Nullable String summary) {}
