/** The commands of an assessment and its rules. */
@NullMarked
package parley.command.assessment;

import org.jspecify.annotations.NullMarked;
