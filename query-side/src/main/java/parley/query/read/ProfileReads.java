package parley.query.read;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import parley.events.Thing;
import parley.query.asof.AsOfParameters;
import parley.query.asof.ResolvedQuestion;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Scope;
import parley.query.view.FacetView;
import parley.query.view.ThingView;

/** Reads what the page of a thing tells of it beside its records. */
public final class ProfileReads {
    private final ReadSnapshot snapshots;
    private final Facts facts;
    private final ThingReader things;
    private final NameHistory names;

    ProfileReads(ReadSnapshot snapshots, Facts facts, RetractionFlags flags) {
        this.snapshots = snapshots;
        this.facts = facts;
        this.things = new ThingReader(facts);
        this.names = new NameHistory(facts, flags);
    }

    /**
     * A thing that is there.
     *
     * @param names the readings of its names over all of valid time; empty if it has none
     */
    public record Profile(ThingView thing, ZoneId zone, Map<String, List<FacetView>> names) {}

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
                .map(found ->
                        new Profile(
                                found,
                                question.negotiation().zone(),
                                Objects.requireNonNullElse(names.of(thing, question), Map.of())));
    }
}
