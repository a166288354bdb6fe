package parley.command.correction;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import parley.command.Decision;
import parley.command.Decision.Accepted;
import parley.command.ResolvedCommand;
import parley.command.correction.FoldedState.Current;
import parley.command.reference.References;
import parley.events.Event;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.ThingRef;
import parley.events.duplicate.DuplicateEvent.DuplicateMarked;
import parley.eventstore.append.AppendRequest;

/** A thing folded from its stream, together with its decider. Immutable. */
public final class LoadedThing<S> {
    private final ThingDecider<?, ?, S> decider;
    private final FoldedState<S> folded;

    private LoadedThing(ThingDecider<?, ?, S> decider, FoldedState<S> folded) {
        this.decider = decider;
        this.folded = folded;
    }

    /** Returns a thing with no events. */
    public static <S> LoadedThing<S> by(ThingDecider<?, ?, S> decider) {
        return new LoadedThing<>(decider, decider.initially());
    }

    /** Returns the thing with one more event of its stream. */
    public LoadedThing<S> apply(Event event, Provenance provenance) {
        return new LoadedThing<>(decider, decider.evolve(folded, event, provenance));
    }

    /** Returns the thing with its state folded, so that later decisions need not fold it again. */
    public LoadedThing<S> refolded() {
        return folded instanceof Current
                ? this
                : new LoadedThing<>(decider, decider.refold(folded));
    }

    public Decision decide(ResolvedCommand resolved) {
        return decider.decide(resolved, folded);
    }

    /** Returns the append request of an accepted command, on the version that was decided on. */
    public AppendRequest request(ResolvedCommand resolved, Accepted accepted) {
        return new AppendRequest(
                resolved.thing(),
                version(),
                resolved.envelope().header(),
                References.of(resolved),
                accepted.root(),
                accepted.standing(),
                accepted.events());
    }

    /** Returns the number of events in the stream; 0 if the thing does not exist. */
    public int version() {
        return folded.history().length();
    }

    public boolean isRetracted() {
        return decider.refold(folded).retracted();
    }

    /** Whether the thing is marked as a duplicate of another. */
    public boolean isDuplicate() {
        return original().isPresent();
    }

    /** Returns the thing of which it is marked as a duplicate, if it is. */
    public Optional<ThingRef> original() {
        return EffectiveRecords.of(folded.history())
                .standing()
                .map(RecordedEvent::event)
                .filter(DuplicateMarked.class::isInstance)
                .map(marked -> ((DuplicateMarked) marked).of())
                .findFirst();
    }

    /** Whether a record of the thing, by any id of its chain, was retracted. */
    public boolean isRetracted(RecordId record) {
        var records = EffectiveRecords.of(folded.history());
        var found = records.find(record);
        return found != null && records.isRetracted(found);
    }

    /**
     * Returns the records that stand, in recorded order, but for retractions; none if the thing was
     * retracted.
     */
    public SequencedSet<RecordId> standing() {
        return isRetracted()
                ? new LinkedHashSet<>()
                : EffectiveRecords.of(folded.history()).standingRoots();
    }

    /** Whether a record of the thing retracts another. */
    public boolean isRetraction(RecordId record) {
        var found = EffectiveRecords.of(folded.history()).find(record);
        return found != null && found.isRetraction();
    }
}
