/**
 * What surrounds a decision: finding the thing it is about, speculating on what is in flight, dry
 * runs, and translating what the log rejects.
 */
@NullMarked
package parley.command.handling;

import org.jspecify.annotations.NullMarked;
