@NullMarked
package parley.command.catalogue;

import org.jspecify.annotations.NullMarked;
