package parley.command.axon;

import parley.command.catalogue.Catalogue;
import parley.command.record.Deliberation;
import parley.events.Event;
import parley.events.Thing;
import parley.log.EventJson;
import parley.log.LogReader;
import parley.log.StoredEvent;

/** Reads things from the log as they are now, past all that is kept at hand. */
final class Streams {
    private final LogReader log;
    private final EventJson json;

    Streams(LogReader log, EventJson json) {
        this.log = log;
        this.json = json;
    }

    Deliberation<?> read(Thing thing) {
        Deliberation<?> told = Catalogue.deliberation(thing.kind());
        for (var stored : log.stream(thing, 0)) {
            told =
                    told.told(
                            event(stored), json.readProvenance(stored.record(), stored.metadata()));
        }
        return told;
    }

    Event event(StoredEvent stored) {
        return json.read(stored.type(), stored.revision(), stored.payload());
    }
}
