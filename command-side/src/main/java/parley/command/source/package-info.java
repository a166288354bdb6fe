/** The commands of a source. */
@NullMarked
package parley.command.source;

import org.jspecify.annotations.NullMarked;
