package parley.query.read;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.query.asof.AsOfParameters;
import parley.query.asof.ResolvedQuestion;
import parley.query.display.Titles;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Scope;
import parley.query.party.PartyFacts;
import parley.query.view.FacetView;
import parley.query.view.ThingView;

/** Reads what the page of a thing tells of it beside its records. */
public final class ProfileReads {
    private final ReadSnapshot snapshots;
    private final Facts facts;
    private final ThingReader things;
    private final RetractionFlags flags;
    private final NameHistory names;
    private final OtherSuccessions successions;

    ProfileReads(ReadSnapshot snapshots, Facts facts, RetractionFlags flags) {
        this.snapshots = snapshots;
        this.facts = facts;
        this.things = new ThingReader(facts);
        this.names = new NameHistory(facts, flags);
        this.successions = new OtherSuccessions(facts, flags);
        this.flags = flags;
    }

    /**
     * A thing that is there.
     *
     * @param names the readings of its names over all of valid time; empty if it has none
     * @param successionOf what became of other parties in relation to it, by their ids
     * @param titles those of the parties that it succeeded, and that succeeded it
     */
    public record Profile(
            ThingView thing,
            ZoneId zone,
            Map<String, List<FacetView>> names,
            Map<String, List<FacetView>> successionOf,
            Titles titles) {}

    /**
     * Returns the profile of a thing; empty where it is not there, although records about it are.
     *
     * @param position the position as of which the records were read
     */
    public Optional<Profile> of(
            String negotiation, String kind, String id, AsOfParameters asOf, long position) {
        return snapshots.ofNegotiation(
                negotiation,
                asOf,
                position,
                question ->
                        NotFoundChecks.isThere(question, facts)
                                ? profile(
                                        ThingPaths.thing(question.negotiation().id(), kind, id),
                                        question)
                                : Optional.empty());
    }

    private Optional<Profile> profile(Thing thing, ResolvedQuestion question) {
        return things.read(new Scope.OneThing(thing), question).stream()
                .findFirst()
                .map(found -> profile(thing, found, question));
    }

    private Profile profile(Thing thing, ThingView found, ResolvedQuestion question) {
        Map<String, List<FacetView>> others =
                Objects.requireNonNullElse(successions.of(thing, question), Map.of());
        var hasSuccession = !others.isEmpty() || !found.family(PartyFacts.SUCCESSION).isEmpty();
        return new Profile(
                flags.on(List.of(found), question).getFirst(),
                question.negotiation().zone(),
                Objects.requireNonNullElse(names.of(thing, question), Map.of()),
                others,
                hasSuccession ? titles(question) : new Titles(Map.of()));
    }

    private Titles titles(ResolvedQuestion question) {
        var parties = things.ofKind(ThingKind.PARTY, question.asOf(), question);
        return Titles.of(Map.of(ThingKind.PARTY.word(), parties), PartyFacts.PARTY);
    }
}
