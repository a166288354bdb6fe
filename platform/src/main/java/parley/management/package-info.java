/** Health and metrics, on a port of their own. */
@NullMarked
package parley.management;

import org.jspecify.annotations.NullMarked;
