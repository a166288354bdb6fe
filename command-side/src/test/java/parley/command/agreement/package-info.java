@NullMarked
package parley.command.agreement;

import org.jspecify.annotations.NullMarked;
