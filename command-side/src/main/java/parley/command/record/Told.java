package parley.command.record;

import parley.events.Event;
import parley.events.Provenance;

/** An event, and what its record says of itself. */
record Told(Event event, Provenance provenance) {}
