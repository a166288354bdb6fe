package parley.query.projection;

import parley.events.Thing;
import parley.eventstore.StoredEvent;

/** An event of a known type that could not be interpreted as facts: its thing is parked. */
final class UninterpretableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StoredEvent event;

    UninterpretableEvent(StoredEvent event, Throwable cause) {
        super(
                "position %d (%s of %s): %s"
                        .formatted(
                                event.position(), event.type(), event.thing(), cause.getMessage()),
                cause);
        this.event = event;
    }

    Thing thing() {
        return event.thing();
    }

    long position() {
        return event.position();
    }
}
