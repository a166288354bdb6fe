package parley.command.axon;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import parley.command.Command;

/** The commands that were accepted in this run of the tests. */
public final class AcceptedCommands {
    private static final Set<Class<? extends Command>> NOTICED = ConcurrentHashMap.newKeySet();

    private AcceptedCommands() {}

    static void notice(Command command) {
        NOTICED.add(command.getClass());
    }

    public static Set<Class<? extends Command>> noticed() {
        return Set.copyOf(NOTICED);
    }
}
