@NullMarked
package parley.command.place;

import org.jspecify.annotations.NullMarked;
