package parley.command.reference;

import java.util.ArrayList;
import java.util.List;
import parley.command.Command;
import parley.command.RecordCommand;
import parley.command.ThingCommand;
import parley.events.RecordId;
import parley.events.ThingId;
import parley.events.ValidTime;
import parley.events.reference.RecordScanner;

/**
 * What a command names, wherever in it: a new command needs to declare nothing for its references
 * to be checked.
 *
 * @param things ids of things, but for that of the thing it is about
 * @param records ids of records, but for that of the record it is about
 * @param times valid times
 */
public record ReferencedValues(
        List<ThingId> things, List<RecordId> records, List<ValidTime> times) {

    /** What the command names in its own components; its attributions are not among them. */
    public static ReferencedValues in(Command command) {
        var mentions =
                new ReferencedValues(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        RecordScanner.of(command.getClass()).visit((Record) command, mentions::add);
        // Once only: whoever names it a second time refers to it.
        switch (command) {
            case ThingCommand about -> mentions.things.remove(about.thing());
            case RecordCommand about -> mentions.records.remove(about.record());
        }
        return mentions;
    }

    private void add(Object found) {
        switch (found) {
            case ThingId thing -> things.add(thing);
            case RecordId record -> records.add(record);
            case ValidTime time -> times.add(time);
            default -> throw new IllegalStateException(found.getClass() + " is not looked for");
        }
    }
}
