@NullMarked
package parley.command.watchitem;

import org.jspecify.annotations.NullMarked;
