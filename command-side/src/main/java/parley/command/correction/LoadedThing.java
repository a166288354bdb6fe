package parley.command.correction;

import parley.command.Decision;
import parley.command.Decision.Accepted;
import parley.command.ResolvedCommand;
import parley.command.correction.FoldedState.Current;
import parley.command.reference.References;
import parley.events.Event;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.duplicate.DuplicateEvent.DuplicateMarked;
import parley.eventstore.append.AppendRequest;

/** A thing as far as it was told, with who decides about it. Immutable. */
public final class LoadedThing<S> {
    private final ThingDecider<?, ?, S> decider;
    private final FoldedState<S> account;

    private LoadedThing(ThingDecider<?, ?, S> decider, FoldedState<S> account) {
        this.decider = decider;
        this.account = account;
    }

    /** About a thing of which nothing is known yet. */
    public static <S> LoadedThing<S> by(ThingDecider<?, ?, S> decider) {
        return new LoadedThing<>(decider, decider.nothing());
    }

    /** With one more event of the thing's stream. */
    public LoadedThing<S> apply(Event event, Provenance provenance) {
        return new LoadedThing<>(decider, decider.evolve(account, event, provenance));
    }

    /** Ready to be asked, so that what it takes is not done for every question again. */
    public LoadedThing<S> settled() {
        return account instanceof Current
                ? this
                : new LoadedThing<>(decider, decider.settle(account));
    }

    public Decision decide(ResolvedCommand resolved) {
        return decider.decide(resolved, account);
    }

    /** What an accepted command asks the log to append to the thing as it is here. */
    public AppendRequest request(ResolvedCommand resolved, Accepted accepted) {
        return new AppendRequest(
                resolved.thing(),
                version(),
                resolved.envelope().header(),
                References.of(resolved),
                accepted.root(),
                accepted.retraction(),
                accepted.events());
    }

    /** How many events the thing's stream holds; 0 if nobody founded it. */
    public int version() {
        return account.history().length();
    }

    /** Whether the thing was retracted. */
    public boolean isRetracted() {
        return decider.settle(account).retracted();
    }

    /** Whether the thing is marked as a duplicate of another. */
    public boolean isDuplicate() {
        return EffectiveRecords.of(account.history())
                .standing()
                .anyMatch(told -> told.event() instanceof DuplicateMarked);
    }

    /** Whether a record of the thing, by any id of its chain, was retracted. */
    public boolean isRetracted(RecordId record) {
        var entry = EffectiveRecords.of(account.history()).find(record);
        return entry != null && entry.retracted();
    }
}
