/** Many callers at once, two processes, one killed: what the log holds afterwards. */
@NullMarked
package parley.standalone.race;

import org.jspecify.annotations.NullMarked;
