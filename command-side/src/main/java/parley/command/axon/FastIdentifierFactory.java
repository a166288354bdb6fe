package parley.command.axon;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.common.IdentifierFactory;

/**
 * Names Axon's messages. It asks for several names a command, none of which is ever stored, and its
 * own way to make them has all threads wait for one source of secure randomness. Axon finds this
 * one as a service.
 */
public final class FastIdentifierFactory extends IdentifierFactory {
    @Override
    public String generateIdentifier() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
