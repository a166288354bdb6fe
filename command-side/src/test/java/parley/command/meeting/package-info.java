@NullMarked
package parley.command.meeting;

import org.jspecify.annotations.NullMarked;
