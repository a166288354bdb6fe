package parley.command.claim;

import parley.command.axon.GivenRecord;
import parley.command.claim.ClaimCommand.RecordClaim;
import parley.events.ValidTime;
import parley.events.claim.ClaimEvent.ClaimConfirmed;
import parley.events.claim.ClaimEvent.ClaimCorroborated;
import parley.events.claim.ClaimEvent.ClaimDisputed;
import parley.events.claim.ClaimEvent.ClaimMarkedUnconfirmed;
import parley.events.claim.ClaimEvent.ClaimRecorded;
import parley.events.claim.ClaimEvent.ClaimRefuted;
import parley.events.claim.ClaimEvent.ClaimReinstated;
import parley.events.claim.ClaimEvent.ClaimRetracted;
import parley.events.claim.ClaimId;
import parley.events.claim.Polarity;
import parley.events.source.Attribution;
import parley.events.source.SourceId;
import parley.events.source.Stance;

/** A claim of the dossier, in all stages of its life. */
final class Claims {
    static final ClaimId REFERENDUM = new ClaimId("referendum");
    static final String WORDING = "A referendum on territory is near.";
    static final ValidTime TUESDAY = ValidTime.of("2026-02-17");
    static final SourceId ARTICLE = new SourceId("article");
    static final SourceId DIPLOMAT = new SourceId("diplomat");
    static final SourceId AGENCY = new SourceId("agency");

    static final RecordClaim RECORD =
            new RecordClaim(REFERENDUM, WORDING, Polarity.HOLDS, null, null, TUESDAY);
    static final ClaimRecorded RECORDED =
            new ClaimRecorded(REFERENDUM, WORDING, Polarity.HOLDS, null, null, TUESDAY);
    static final ClaimMarkedUnconfirmed UNCONFIRMED =
            new ClaimMarkedUnconfirmed(REFERENDUM, "Nobody would say.", null);
    static final ClaimConfirmed CONFIRMED =
            new ClaimConfirmed(REFERENDUM, "Both delegations said so.", null);
    static final ClaimDisputed DISPUTED = new ClaimDisputed(REFERENDUM, "Kyiv contradicts.", null);
    static final ClaimRefuted REFUTED =
            new ClaimRefuted(REFERENDUM, "None was ever prepared.", null);
    static final ClaimRetracted RETRACTED =
            new ClaimRetracted(REFERENDUM, "The paper took it back.", null);
    static final ClaimReinstated REINSTATED =
            new ClaimReinstated(REFERENDUM, "The paper stands by it again.", null);
    static final GivenRecord CORROBORATED =
            GivenRecord.line(new ClaimCorroborated(REFERENDUM, "A diplomat said the same.", null))
                    .by(asserts(DIPLOMAT));

    private Claims() {}

    static Attribution asserts(SourceId source) {
        return Attribution.of(source, Stance.ASSERTS);
    }

    static Attribution repeats(SourceId source, SourceId repeated) {
        return new Attribution(source, null, null, null, Stance.REPORTS, repeated);
    }
}
