@NullMarked
package parley.command.source;

import org.jspecify.annotations.NullMarked;
