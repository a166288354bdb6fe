/**
 * What is the same for the records of every thing: how they are corrected and retracted, and what
 * stands.
 */
@NullMarked
package parley.command.correction;

import org.jspecify.annotations.NullMarked;
