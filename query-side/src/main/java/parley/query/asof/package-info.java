/** The two times of a question. */
@NullMarked
package parley.query.asof;

import org.jspecify.annotations.NullMarked;
