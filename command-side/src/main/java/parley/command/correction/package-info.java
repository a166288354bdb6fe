/**
 * What is the same for the records of every thing: correction, retraction and what stands after
 * them.
 */
@NullMarked
package parley.command.correction;

import org.jspecify.annotations.NullMarked;
