/** Questions from the shell. */
@NullMarked
package parley.standalone.ask;

import org.jspecify.annotations.NullMarked;
