package parley.query.oracle;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.events.ThingId;
import parley.events.ThingKind;
import parley.events.ThingRef;
import parley.events.ValidTime;
import parley.events.author.Author;
import parley.events.duplicate.DuplicateEvent.DuplicateMarked;
import parley.events.negotiation.NegotiationEvent.NegotiationClosed;
import parley.events.negotiation.NegotiationEvent.NegotiationDescribed;
import parley.events.negotiation.NegotiationEvent.NegotiationReopened;
import parley.events.party.PartyEvent.DelegateAppointed;
import parley.events.party.PartyEvent.DelegateReleased;
import parley.events.party.PartyEvent.PartyRoleChanged;
import parley.events.party.PartyEvent.SuccessionRecorded;
import parley.events.party.PartyId;
import parley.events.party.PartyRole;
import parley.events.party.Succession;
import parley.events.person.Capacity;
import parley.events.person.PersonEvent.CapacityRecorded;
import parley.events.person.PersonId;
import parley.events.place.Control;
import parley.events.place.ControlBasis;
import parley.events.place.PlaceEvent.ControlRecorded;
import parley.events.place.PlaceEvent.PlaceStateRecorded;
import parley.events.place.PlaceId;
import parley.events.place.PlaceState;
import parley.events.source.SourceId;
import parley.events.violence.CasualtyFigure;
import parley.events.violence.StrikeEvent.EffectRecorded;
import parley.events.violence.StrikeEvent.StrikeAttributed;
import parley.events.violence.ViolenceEvent.CasualtiesRecorded;

/**
 * Makes records of what seldom changes: the status of the negotiation, capacities, delegates and
 * successions, control of places, names, and duplicates.
 *
 * @param text a text that no other record has
 */
record ActorRecords(SeededRandom random, GeneratorState state, Dates dates, String text) {
    /** The kinds of things about which more can be recorded than that they are duplicates. */
    private static final Set<ThingKind> KINDS =
            Set.of(ThingKind.NEGOTIATION, ThingKind.PARTY, ThingKind.PERSON, ThingKind.PLACE);

    private static final List<String> TITLES = List.of("Envoy", "Minister");

    /** Whether the record can be corrected: what it references still stands. */
    static boolean canBeCorrected(GeneratorState state, Event event) {
        return named(event).allMatch(id -> state.ids(id.kind()).contains(id.value()));
    }

    /** Returns the things that such a record references besides its own. */
    static Stream<ThingId> named(Event event) {
        return switch (event) {
            case DelegateAppointed appointed -> Stream.of(appointed.delegate());
            case DelegateReleased released -> Stream.of(released.delegate());
            case SuccessionRecorded recorded -> Stream.of(recorded.other());
            case ControlRecorded control ->
                    Stream.concat(named(control.author()), control.by().stream());
            case StrikeAttributed attributed -> named(attributed.author());
            case EffectRecorded effect -> named(effect.author());
            case CasualtiesRecorded casualties ->
                    casualties.figures().stream().flatMap(ActorRecords::named);
            case DuplicateMarked marked -> Stream.of(marked.of());
            default -> Stream.empty();
        };
    }

    /** Returns the things that a figure names. */
    static Stream<ThingId> named(CasualtyFigure figure) {
        return Stream.concat(named(figure.author()), Stream.ofNullable(figure.side()));
    }

    private static Stream<ThingId> named(@Nullable Author author) {
        return author == null
                ? Stream.empty()
                : Stream.<@Nullable ThingId>of(author.source(), author.party())
                        .filter(Objects::nonNull);
    }

    Event next(Thing thing) {
        if (thing.kind() != ThingKind.NEGOTIATION && random.percent(15)) {
            return new NameRecords(random, dates, text).renamed(thing);
        }
        return switch (thing.kind()) {
            case NEGOTIATION -> negotiation(thing, new NegotiationId(thing.id()));
            case PARTY -> party(thing, new PartyId(thing.id()));
            case PERSON -> capacity(new PersonId(thing.id()), dates.maybe(60));
            case PLACE -> place(new PlaceId(thing.id()));
            default -> throw new IllegalArgumentException("nothing done about " + thing);
        };
    }

    /** Returns the things about which more can be recorded. */
    static List<Thing> things(GeneratorState state) {
        var people = !state.ids(ThingKind.PERSON).isEmpty();
        var parties = state.things().filter(thing -> thing.kind() == ThingKind.PARTY).toList();
        return people && !parties.isEmpty() && state.standing().size() % 3 > 0
                ? parties
                : state.things().filter(thing -> KINDS.contains(thing.kind())).toList();
    }

    /** Marks a thing as a duplicate if another of its kind can be the original. */
    Optional<Event> duplicate(Thing thing) {
        var originals =
                state.things()
                        .filter(other -> other.kind() == thing.kind() && !other.equals(thing))
                        .filter(other -> !isDuplicate(other))
                        .toList();
        return originals.isEmpty() || isDuplicate(thing) || thing.kind() == ThingKind.NEGOTIATION
                ? Optional.empty()
                : Optional.of(new DuplicateMarked(id(thing), id(random.oneOf(originals)), text));
    }

    /** Returns a correction of a record; of one that ends something, only the time changes. */
    Event correction(Event original, boolean sameTime) {
        return switch (original) {
            case NegotiationDescribed old ->
                    described(old.negotiation(), same(old.from(), sameTime));
            case NegotiationClosed(var id, _, var from) ->
                    new NegotiationClosed(id, text, time(from, sameTime));
            case NegotiationReopened(var id, _, var from) ->
                    new NegotiationReopened(id, text, time(from, sameTime));
            case PartyRoleChanged old -> roles(old.party(), time(old.from(), sameTime));
            case DelegateAppointed old ->
                    appointment(old.party(), old.delegate(), same(old.from(), sameTime));
            case DelegateReleased(var party, var delegate, _, var from) ->
                    new DelegateReleased(party, delegate, text, time(from, sameTime));
            case SuccessionRecorded old ->
                    succession(old.party(), old.other(), time(old.from(), sameTime));
            case CapacityRecorded old -> capacity(old.person(), same(old.from(), sameTime));
            case ControlRecorded old ->
                    control(old.place(), old.author(), old.by(), time(old.from(), sameTime));
            case PlaceStateRecorded old -> state(old.place(), time(old.from(), sameTime));
            case DuplicateMarked(var thing, var of, _) -> new DuplicateMarked(thing, of, text);
            default -> throw new IllegalArgumentException("not corrected here: " + original);
        };
    }

    private ValidTime time(ValidTime old, boolean same) {
        return same ? old : dates.from();
    }

    private @Nullable ValidTime same(@Nullable ValidTime old, boolean same) {
        return same ? old : dates.maybe(60);
    }

    private @Nullable ValidTime until(@Nullable ValidTime from) {
        return random.percent(20) ? dates.until(from) : null;
    }

    private Event negotiation(Thing thing, NegotiationId id) {
        if (random.percent(40)) {
            return described(id, dates.maybe(60));
        }
        return state.status(thing).equals("closed")
                ? new NegotiationReopened(id, null, dates.from())
                : new NegotiationClosed(id, null, dates.from());
    }

    private NegotiationDescribed described(NegotiationId id, @Nullable ValidTime from) {
        var title = random.percent(60) ? text : null;
        var summary = title == null || random.percent(30) ? text : null;
        return new NegotiationDescribed(id, title, summary, from);
    }

    private Event party(Thing thing, PartyId id) {
        var others = state.ids(ThingKind.PARTY).stream().filter(other -> !other.equals(id.value()));
        var other = others.map(PartyId::new).toList();
        if (!other.isEmpty() && random.percent(15)) {
            return succession(id, random.oneOf(other), dates.from());
        }
        var people = state.ids(ThingKind.PERSON);
        if (people.isEmpty() || random.percent(20)) {
            return roles(id, dates.from());
        }
        var appointed =
                state.about(thing)
                        .map(chain -> chain.newest().event())
                        .filter(DelegateAppointed.class::isInstance)
                        .map(event -> ((DelegateAppointed) event).delegate())
                        .filter(delegate -> people.contains(delegate.value()))
                        .toList();
        return appointed.isEmpty() || random.percent(25)
                ? appointment(id, new PersonId(random.oneOf(people)), dates.maybe(60))
                : new DelegateReleased(id, random.oneOf(appointed), null, dates.from());
    }

    private SuccessionRecorded succession(PartyId party, PartyId other, ValidTime from) {
        return new SuccessionRecorded(party, random.oneOf(Succession.class), other, text, from);
    }

    private PartyRoleChanged roles(PartyId party, ValidTime from) {
        return new PartyRoleChanged(
                party, List.of(random.oneOf(PartyRole.class)), text, from, until(from));
    }

    private DelegateAppointed appointment(
            PartyId party, PersonId delegate, @Nullable ValidTime from) {
        return new DelegateAppointed(party, delegate, text, from, until(from));
    }

    private CapacityRecorded capacity(PersonId person, @Nullable ValidTime from) {
        var capacities = List.of(new Capacity(random.oneOf(TITLES), null, null));
        return new CapacityRecorded(person, capacities, from, until(from));
    }

    private Event place(PlaceId place) {
        var parties = state.ids(ThingKind.PARTY).stream().map(PartyId::new).toList();
        var authors =
                Stream.concat(
                                parties.stream().map(Author::of),
                                state.ids(ThingKind.SOURCE).stream()
                                        .map(SourceId::new)
                                        .map(Author::of))
                        .toList();
        if (authors.isEmpty() || random.percent(40)) {
            return state(place, dates.from());
        }
        List<PartyId> by =
                parties.isEmpty() || random.percent(30)
                        ? List.of()
                        : List.of(random.oneOf(parties));
        return control(place, random.oneOf(authors), by, dates.from());
    }

    private ControlRecorded control(
            PlaceId place, Author author, List<PartyId> by, ValidTime from) {
        var fitting = Stream.of(Control.values()).filter(control -> control.fits(by)).toList();
        return new ControlRecorded(
                place,
                author,
                random.oneOf(fitting),
                by,
                random.oneOf(ControlBasis.class),
                text,
                from,
                until(from));
    }

    private PlaceStateRecorded state(PlaceId place, ValidTime from) {
        return new PlaceStateRecorded(
                place, random.oneOf(PlaceState.class), null, text, from, until(from));
    }

    private boolean isDuplicate(Thing thing) {
        return state.about(thing)
                .anyMatch(chain -> chain.newest().event() instanceof DuplicateMarked);
    }

    private static ThingRef id(Thing thing) {
        return new ThingRef(thing.kind(), thing.id());
    }
}
