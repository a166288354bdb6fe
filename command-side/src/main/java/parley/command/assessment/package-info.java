/** The commands about an assessment and their rules. */
@NullMarked
package parley.command.assessment;

import org.jspecify.annotations.NullMarked;
