/** The commands of a claim and the rules of its life. */
@NullMarked
package parley.command.claim;

import org.jspecify.annotations.NullMarked;
