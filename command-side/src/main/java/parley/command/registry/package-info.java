/** The registry of all commands and their deciders. */
@NullMarked
package parley.command.registry;

import org.jspecify.annotations.NullMarked;
