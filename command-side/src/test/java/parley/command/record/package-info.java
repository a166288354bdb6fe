@NullMarked
package parley.command.record;

import org.jspecify.annotations.NullMarked;
