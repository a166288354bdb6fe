/** The commands about a claim and their rules. */
@NullMarked
package parley.command.claim;

import org.jspecify.annotations.NullMarked;
