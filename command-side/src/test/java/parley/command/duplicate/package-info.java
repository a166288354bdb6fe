@NullMarked
package parley.command.duplicate;

import org.jspecify.annotations.NullMarked;
