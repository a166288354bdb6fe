@NullMarked
package parley.command.claim;

import org.jspecify.annotations.NullMarked;
