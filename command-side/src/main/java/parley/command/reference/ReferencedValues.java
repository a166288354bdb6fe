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
 * The ids and times that a command mentions, found by scanning the record: a new command declares
 * no references.
 *
 * @param things ids of things, except the one it is about
 * @param records ids of records, except the one it is about
 * @param times valid times
 */
public record ReferencedValues(
        List<ThingId> things, List<RecordId> records, List<ValidTime> times) {

    /** Returns what the command mentions in its own components, so without its attributions. */
    public static ReferencedValues in(Command command) {
        var referenced =
                new ReferencedValues(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        RecordScanner.of(command.getClass()).visit((Record) command, referenced::add);
        // Once only: a second mention is a reference to itself.
        switch (command) {
            case ThingCommand about -> referenced.things.remove(about.thing());
            case RecordCommand about -> referenced.records.remove(about.record());
        }
        return referenced;
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
