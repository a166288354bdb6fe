@NullMarked
package parley.command.correction;

import org.jspecify.annotations.NullMarked;
