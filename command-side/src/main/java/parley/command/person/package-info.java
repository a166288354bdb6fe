/** The commands of a person. */
@NullMarked
package parley.command.person;

import org.jspecify.annotations.NullMarked;
