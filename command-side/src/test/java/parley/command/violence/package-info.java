@NullMarked
package parley.command.violence;

import org.jspecify.annotations.NullMarked;
