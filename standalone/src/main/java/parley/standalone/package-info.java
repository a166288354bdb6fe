/** Both sides in one process, on a database that it brings along. */
@NullMarked
package parley.standalone;

import org.jspecify.annotations.NullMarked;
