/** What all of Parley's commands at a shell have in common. */
@NullMarked
package parley.cli;

import org.jspecify.annotations.NullMarked;
