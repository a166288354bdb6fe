package parley.command.correction;

import parley.events.Event;
import parley.events.Provenance;

/** An event, and what its record says of itself. */
record RecordedEvent(Event event, Provenance provenance) {}
