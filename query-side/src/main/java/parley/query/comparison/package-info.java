/** Meetings side by side: a view, derived and never stored. */
@NullMarked
package parley.query.comparison;

import org.jspecify.annotations.NullMarked;
