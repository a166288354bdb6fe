/** The evolution of one thing: every record about it, in recorded order. */
@NullMarked
package parley.query.revision;

import org.jspecify.annotations.NullMarked;
