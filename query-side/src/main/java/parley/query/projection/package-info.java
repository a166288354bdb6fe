/** Projects the log into facts exactly once, live and in a rebuild alike. */
@NullMarked
package parley.query.projection;

import org.jspecify.annotations.NullMarked;
