@NullMarked
package parley.command.issue;

import org.jspecify.annotations.NullMarked;
