package parley.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.ThingId;
import parley.events.ValidTime;
import parley.events.claim.ClaimId;
import parley.events.issue.IssueId;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyId;
import parley.events.person.PersonId;
import parley.events.place.PlaceId;
import parley.events.source.Credibility;
import parley.events.source.SourceId;
import parley.events.strike.StrikeId;
import parley.events.time.Edtf;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Value types that are written as a bare string or number. */
final class ModelModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    ModelModule() {
        super("parley-model");
        addSerializer(ThingId.class, new AsString<>(ThingId.class, ThingId::value));
        text(RecordId.class, RecordId::new, RecordId::value);
        text(Edtf.class, Edtf::parse, Edtf::text);
        addDeserializer(
                NegotiationId.class, new FromString<>(NegotiationId.class, NegotiationId::new));
        addDeserializer(PartyId.class, new FromString<>(PartyId.class, PartyId::new));
        addDeserializer(PersonId.class, new FromString<>(PersonId.class, PersonId::new));
        addDeserializer(PlaceId.class, new FromString<>(PlaceId.class, PlaceId::new));
        addDeserializer(SourceId.class, new FromString<>(SourceId.class, SourceId::new));
        addDeserializer(MeetingId.class, new FromString<>(MeetingId.class, MeetingId::new));
        addDeserializer(IssueId.class, new FromString<>(IssueId.class, IssueId::new));
        addDeserializer(StrikeId.class, new FromString<>(StrikeId.class, StrikeId::new));
        addDeserializer(ClaimId.class, new FromString<>(ClaimId.class, ClaimId::new));
        addSerializer(new CredibilityAsNumber());
        addDeserializer(Credibility.class, new CredibilityFromNumber());
        addDeserializer(ValidTime.class, new ValidTimeFromEither());
        // Jackson's own take numbers too, and read them as seconds or as milliseconds.
        time(Instant.class, Instant::parse);
        time(Duration.class, Duration::parse);
    }

    private <T> void time(Class<T> type, Function<CharSequence, T> read) {
        addDeserializer(type, new TimeFromString<>(type, read));
    }

    private <T> void text(Class<T> type, Function<String, T> read, Function<T, String> write) {
        addSerializer(new AsString<>(type, write));
        addDeserializer(type, new FromString<>(type, read));
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

    private static final class FromString<T> extends StdScalarDeserializer<T> {
        private final Function<String, T> read;

        FromString(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public @Nullable T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return handledType().cast(context.handleUnexpectedToken(String.class, json));
            }
            return Faults.within(context, handledType(), () -> read.apply(json.getString()));
        }

        @Override
        @SuppressWarnings("unchecked")
        public Class<T> handledType() {
            return (Class<T>) super.handledType();
        }
    }

    private static final class TimeFromString<T> extends StdScalarDeserializer<T> {
        private final Function<CharSequence, T> read;

        TimeFromString(Class<T> type, Function<CharSequence, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return read.apply(json.getString());
            } catch (DateTimeException e) {
                return (T)
                        context.handleWeirdStringValue(
                                handledType(), json.getString(), e.getMessage());
            }
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
            return Faults.within(context, Credibility.class, () -> new Credibility(figure));
        }
    }

    /** A valid time is an object, or just its expression where there is nothing else to say. */
    private static final class ValidTimeFromEither extends StdDeserializer<ValidTime> {
        private static final List<String> FIELDS = List.of("edtf", "wording", "inferredFrom");

        ValidTimeFromEither() {
            super(ValidTime.class);
        }

        @Override
        public ValidTime deserialize(JsonParser json, DeserializationContext context) {
            if (json.hasToken(JsonToken.VALUE_STRING)) {
                return Faults.within(
                        context, ValidTime.class, () -> ValidTime.of(json.getString()));
            }
            var parts = context.readValue(json, Parts.class);
            return Faults.within(
                    context,
                    ValidTime.class,
                    () -> new ValidTime(parts.edtf(), parts.wording(), parts.inferredFrom()));
        }

        @Override
        public List<Object> getKnownPropertyNames() {
            return List.copyOf(FIELDS);
        }

        record Parts(Edtf edtf, @Nullable String wording, @Nullable String inferredFrom) {}
    }
}
