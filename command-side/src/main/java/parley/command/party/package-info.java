/** The commands about a party and their rules. */
@NullMarked
package parley.command.party;

import org.jspecify.annotations.NullMarked;
