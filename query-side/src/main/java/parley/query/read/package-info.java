/** The read API: controllers, and the queries behind them. */
@NullMarked
package parley.query.read;

import org.jspecify.annotations.NullMarked;
