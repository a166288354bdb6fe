/** Both sides in one process, with an embedded database. */
@NullMarked
package parley.standalone;

import org.jspecify.annotations.NullMarked;
