/** Query-side as a service of its own. */
@NullMarked
package parley.query.alone;

import org.jspecify.annotations.NullMarked;
