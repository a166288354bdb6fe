/** What all of Parley's commands at a shell have in common. */
@NullMarked
package parley.shell;

import org.jspecify.annotations.NullMarked;
