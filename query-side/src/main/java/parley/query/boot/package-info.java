/** Query-side as a service of its own. */
@NullMarked
package parley.query.boot;

import org.jspecify.annotations.NullMarked;
