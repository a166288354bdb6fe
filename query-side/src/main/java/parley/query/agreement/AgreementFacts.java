package parley.query.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.agreement.AgreementEvent;
import parley.events.agreement.AgreementEvent.AgreementRecorded;
import parley.events.agreement.AgreementEvent.AgreementStatusRecorded;
import parley.events.agreement.AgreementStatus;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyId;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about an agreement. */
public final class AgreementFacts {
    private AgreementFacts() {}

    /** Facets: {@code details}; {@code status}. */
    public static List<Asserted> of(AgreementEvent event, Told told) {
        return switch (event) {
            case AgreementRecorded recorded ->
                    List.of(
                            told.details(),
                            told.asserted(
                                    "status",
                                    new Status(AgreementStatus.REPORTED, null, null, null),
                                    told.byThen(recorded.reached())));
            case AgreementStatusRecorded recorded ->
                    List.of(
                            told.asserted(
                                    "status",
                                    new Status(
                                            recorded.status(),
                                            recorded.party(),
                                            recorded.meeting(),
                                            recorded.summary()),
                                    told.throughoutUnless(recorded.from(), recorded.until())));
        };
    }

    record Status(
            AgreementStatus status,
            @Nullable PartyId party,
            @Nullable MeetingId meeting,
            @Nullable String summary) {}
}
