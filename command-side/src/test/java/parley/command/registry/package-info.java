@NullMarked
package parley.command.registry;

import org.jspecify.annotations.NullMarked;
