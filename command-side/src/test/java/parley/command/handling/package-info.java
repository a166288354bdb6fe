@NullMarked
package parley.command.handling;

import org.jspecify.annotations.NullMarked;
