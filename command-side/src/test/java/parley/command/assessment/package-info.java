@NullMarked
package parley.command.assessment;

import org.jspecify.annotations.NullMarked;
