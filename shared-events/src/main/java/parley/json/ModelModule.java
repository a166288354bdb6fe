package parley.json;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.ThingId;
import parley.events.ThingRef;
import parley.events.Uri;
import parley.events.ValidTime;
import parley.events.agreement.AgreementId;
import parley.events.assessment.AssessmentId;
import parley.events.claim.ClaimId;
import parley.events.issue.IssueId;
import parley.events.meeting.MeetingId;
import parley.events.milestone.MilestoneId;
import parley.events.party.PartyId;
import parley.events.person.PersonId;
import parley.events.place.PlaceId;
import parley.events.proposal.ProposalId;
import parley.events.source.Credibility;
import parley.events.source.SourceId;
import parley.events.statement.StatementId;
import parley.events.time.Edtf;
import parley.events.violence.ClashId;
import parley.events.violence.StrikeId;
import parley.events.watchitem.WatchItemId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** The mapping of value types to a plain string or number. */
final class ModelModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    ModelModule() {
        super("parley-model");
        addSerializer(ThingId.class, new AsString<>(ThingId.class, ThingId::value));
        text(ThingRef.class, ThingRef::parse, ThingRef::toString);
        text(RecordId.class, RecordId::new, RecordId::value);
        text(Uri.class, Uri::new, Uri::value);
        text(Edtf.class, Edtf::parse, Edtf::text);
        id(NegotiationId.class, NegotiationId::new);
        id(PartyId.class, PartyId::new);
        id(PersonId.class, PersonId::new);
        id(PlaceId.class, PlaceId::new);
        id(SourceId.class, SourceId::new);
        id(MeetingId.class, MeetingId::new);
        id(IssueId.class, IssueId::new);
        id(ProposalId.class, ProposalId::new);
        id(AgreementId.class, AgreementId::new);
        id(StrikeId.class, StrikeId::new);
        id(ClashId.class, ClashId::new);
        id(StatementId.class, StatementId::new);
        id(ClaimId.class, ClaimId::new);
        id(AssessmentId.class, AssessmentId::new);
        id(WatchItemId.class, WatchItemId::new);
        id(MilestoneId.class, MilestoneId::new);
        addSerializer(new CredibilityAsNumber());
        addDeserializer(Credibility.class, new CredibilityFromNumber());
        addDeserializer(ValidTime.class, new ValidTimeDeserializer());
        addDeserializer(Instant.class, new TimeDeserializer<>(Instant.class, Instant::parse));
        addDeserializer(Duration.class, new TimeDeserializer<>(Duration.class, Duration::parse));
    }

    /** The serializer of {@link ThingId} covers all of them. */
    private <T extends ThingId> void id(Class<T> type, Function<String, T> read) {
        addDeserializer(type, new StringValueDeserializer<>(type, read));
    }

    private <T> void text(Class<T> type, Function<String, T> read, Function<T, String> write) {
        addSerializer(new AsString<>(type, write));
        addDeserializer(type, new StringValueDeserializer<>(type, read));
    }

    private static final class AsString<T> extends StdScalarSerializer<T> {
        private final Function<T, String> write;

        AsString(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(write.apply(value));
        }
    }

    private static final class CredibilityAsNumber extends StdScalarSerializer<Credibility> {
        CredibilityAsNumber() {
            super(Credibility.class);
        }

        @Override
        public void serialize(Credibility value, JsonGenerator json, SerializationContext context) {
            json.writeNumber(value.figure());
        }
    }

    private static final class CredibilityFromNumber extends StdScalarDeserializer<Credibility> {
        CredibilityFromNumber() {
            super(Credibility.class);
        }

        @Override
        public Credibility deserialize(JsonParser json, DeserializationContext context) {
            int figure = _parseIntPrimitive(json, context);
            return ValueErrors.within(context, Credibility.class, () -> new Credibility(figure));
        }
    }
}
