/** Things that are one and the same: what events say of them, and what becomes of lists. */
@NullMarked
package parley.query.duplicate;

import org.jspecify.annotations.NullMarked;
