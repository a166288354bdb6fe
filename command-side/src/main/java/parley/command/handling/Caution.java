package parley.command.handling;

import parley.events.SchemaName;

/**
 * Something that is accepted, and may yet be a slip.
 *
 * @param time the time as given
 * @param detail in a sentence
 */
@SchemaName("Caution")
public record Caution(String time, String detail) {}
