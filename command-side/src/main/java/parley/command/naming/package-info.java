/** The command that gives things other names, and its rules. */
@NullMarked
package parley.command.naming;

import org.jspecify.annotations.NullMarked;
