@NullMarked
package parley.command.party;

import org.jspecify.annotations.NullMarked;
