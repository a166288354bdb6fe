/** Facts about meetings: facets, the types of their values, and rows for pages. */
@NullMarked
package parley.query.meeting;

import org.jspecify.annotations.NullMarked;
