/**
 * What is the same for the records of every thing: how they are corrected and retracted, and what
 * stands.
 */
@NullMarked
package parley.command.record;

import org.jspecify.annotations.NullMarked;
