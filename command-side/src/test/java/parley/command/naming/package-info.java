@NullMarked
package parley.command.naming;

import org.jspecify.annotations.NullMarked;
