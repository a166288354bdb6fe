/** The commands about a person and their rules. */
@NullMarked
package parley.command.person;

import org.jspecify.annotations.NullMarked;
