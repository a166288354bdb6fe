@NullMarked
package parley.command.proposal;

import org.jspecify.annotations.NullMarked;
