/** How values and things are put for people, on whichever page they stand. */
@NullMarked
package parley.query.display;

import org.jspecify.annotations.NullMarked;
