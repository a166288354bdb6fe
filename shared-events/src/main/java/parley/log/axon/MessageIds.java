package parley.log.axon;

import java.time.InstantSource;
import org.axonframework.common.IdentifierFactory;
import parley.log.EventIds;

/**
 * Names Axon's messages. It asks for several names a command, none of which is ever stored, and its
 * own way to make them has all threads wait for one source of secure randomness. Axon finds this
 * one as a service.
 */
public final class MessageIds extends IdentifierFactory {
    private final EventIds ids = new EventIds(InstantSource.system());

    @Override
    public String generateIdentifier() {
        return ids.next().toString();
    }
}
