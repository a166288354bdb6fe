package parley.command;

import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.ValidTime;

/**
 * What a decider may consider besides the command and the state.
 *
 * @param provenance the id and sources of the record
 * @param zone the zone of the negotiation, in which dates without one are read
 * @param corrected the newest event of the record that this command corrects; null if it corrects
 *     none
 * @param ownRecord whether a record is about the same thing
 * @param others the provenance of the records about the thing that stand, except for one that this
 *     command corrects; of those recorded after that one too
 * @param duplicateSources the sources that are duplicates, where the command's rules depend on them
 */
public record DecisionContext(
        Provenance provenance,
        ZoneId zone,
        @Nullable Event corrected,
        Predicate<RecordId> ownRecord,
        Supplier<Stream<Provenance>> others,
        DuplicateSources duplicateSources) {

    /** Whether a period certainly ends before it begins; an open one never does. */
    public boolean endsBeforeItBegins(@Nullable ValidTime from, @Nullable ValidTime until) {
        return from != null
                && until != null
                && until.edtf().moment(zone).latest() < from.edtf().moment(zone).earliest();
    }
}
