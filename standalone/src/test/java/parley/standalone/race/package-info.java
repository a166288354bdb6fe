/** Many callers, two processes, one of them killed: the state of the log afterwards. */
@NullMarked
package parley.standalone.race;

import org.jspecify.annotations.NullMarked;
