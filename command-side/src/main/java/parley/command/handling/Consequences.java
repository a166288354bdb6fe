package parley.command.handling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.RecordId;
import parley.events.Thing;

/**
 * What a retraction would bring about.
 *
 * @param falls what no longer stands
 * @param returns what stands again
 * @param dependents records about other things that then rest on something retracted
 */
public record Consequences(Affected falls, Affected returns, Affected dependents) {
    /** The most records that are named. */
    static final int MOST = 100;

    /**
     * Records, each by the first id of its chain, in recorded order.
     *
     * @param thing the thing that falls or returns as a whole with them; null if none does
     * @param records the first 100
     * @param more whether there are more
     */
    public record Affected(@Nullable Thing thing, List<RecordId> records, boolean more) {
        static Affected of(@Nullable Thing thing, List<RecordId> all) {
            return new Affected(
                    thing,
                    List.copyOf(all.subList(0, Math.min(MOST, all.size()))),
                    all.size() > MOST);
        }
    }
}
