package parley.command;

import parley.events.RecordId;

/** A command about a record; it is handled by the thing that the record is about. */
public non-sealed interface RecordCommand extends Command {
    /** The record, by any id of its chain of corrections. */
    RecordId record();
}
