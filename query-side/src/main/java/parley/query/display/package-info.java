/** How pages display values and things. */
@NullMarked
package parley.query.display;

import org.jspecify.annotations.NullMarked;
