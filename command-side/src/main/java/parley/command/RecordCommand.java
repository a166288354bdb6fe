package parley.command;

import parley.events.RecordId;

/** A command about a record, whatever thing that is about; it goes to that thing. */
public non-sealed interface RecordCommand extends Command {
    /** The record, by any id of its chain of corrections. */
    RecordId record();
}
