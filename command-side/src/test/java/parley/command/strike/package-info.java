@NullMarked
package parley.command.strike;

import org.jspecify.annotations.NullMarked;
