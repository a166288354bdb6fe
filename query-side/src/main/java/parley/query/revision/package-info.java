/** How one thing evolved: every record about it, in recorded order. */
@NullMarked
package parley.query.revision;

import org.jspecify.annotations.NullMarked;
