package parley.query.agreement;

import java.util.List;
import parley.events.ThingKind;
import parley.events.agreement.AgreementEvent;
import parley.events.agreement.AgreementEvent.AgreementRecorded;
import parley.events.agreement.AgreementEvent.AgreementStatusRecorded;
import parley.events.agreement.AgreementEvent.SignatureRecorded;
import parley.events.agreement.AgreementStatus;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetNames;
import parley.query.facet.FacetType;
import parley.query.facet.RecordedContext;
import parley.query.view.ThingType;

/** The facets of an agreement, and what its events assert about them. */
public final class AgreementFacts {
    public static final FacetType<AgreementStatusValue> STATUS =
            FacetType.course(FacetNames.STATUS, AgreementStatusValue.class);

    public static final FacetType<SignatureValue> SIGNATURES =
            FacetType.course("signatures/", SignatureValue.class);

    /** The words for a status that has ended; "expired" is one that was recorded. */
    public static final String ENDED = "no longer in force";

    public static final ThingType<AgreementRecorded> AGREEMENT =
            new ThingType<>(
                    ThingKind.AGREEMENT,
                    AgreementRecorded.class,
                    (_, agreement) -> agreement.title(),
                    STATUS,
                    SIGNATURES);

    private AgreementFacts() {}

    /** Facets: {@code details}; {@code status}; {@code signatures/<party>}. */
    public static List<AssertedValue> of(AgreementEvent event, RecordedContext context) {
        return switch (event) {
            case AgreementRecorded recorded ->
                    List.of(
                            context.details(),
                            context.asserted(
                                    STATUS,
                                    new AgreementStatusValue(
                                            AgreementStatus.REPORTED, null, null, null),
                                    context.byThen(recorded.reached())));
            case AgreementStatusRecorded recorded ->
                    context.only(
                            STATUS,
                            new AgreementStatusValue(
                                    recorded.status(),
                                    recorded.party(),
                                    recorded.meeting(),
                                    recorded.summary()),
                            context.throughoutUnless(recorded.from(), recorded.until()));
            case SignatureRecorded recorded ->
                    context.only(
                            SIGNATURES.of(recorded.party().value()),
                            new SignatureValue(
                                    recorded.party(),
                                    recorded.step(),
                                    recorded.signatories(),
                                    recorded.meeting(),
                                    recorded.summary()),
                            context.since(recorded.from()));
        };
    }
}
