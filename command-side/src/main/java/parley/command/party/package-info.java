/** The commands of a party. */
@NullMarked
package parley.command.party;

import org.jspecify.annotations.NullMarked;
