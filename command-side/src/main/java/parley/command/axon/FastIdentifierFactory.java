package parley.command.axon;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.common.IdentifierFactory;

/**
 * Generates identifiers of Axon's messages. Axon requests several per command, none of which is
 * ever stored, and its own factory has all threads wait for one source of secure randomness. Loaded
 * as a service.
 */
public final class FastIdentifierFactory extends IdentifierFactory {
    @Override
    public String generateIdentifier() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
