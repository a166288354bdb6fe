package parley.command.handling;

import java.time.ZoneId;
import java.util.Optional;
import parley.command.correction.LoadedThing;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;

/** What there is that a command may go to, or is decided on. */
interface ThingLookup {
    /** A thing as far as it was told; it holds no event if there is no such thing. */
    LoadedThing<?> read(Thing thing);

    /** What a record is about, if there is one of this id in any negotiation. */
    Optional<Thing> thingOf(RecordId record);

    /** The zone of a negotiation, if there is one of this id. */
    Optional<ZoneId> zoneOf(NegotiationId negotiation);
}
