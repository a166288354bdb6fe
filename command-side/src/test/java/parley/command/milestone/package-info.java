@NullMarked
package parley.command.milestone;

import org.jspecify.annotations.NullMarked;
