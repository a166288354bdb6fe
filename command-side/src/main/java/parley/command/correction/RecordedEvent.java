package parley.command.correction;

import parley.events.Event;
import parley.events.Provenance;

/** An event with the provenance of its record. */
record RecordedEvent(Event event, Provenance provenance) {}
