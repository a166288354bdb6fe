/** Facts about proposals: facets, the types of their values, and rows for pages. */
@NullMarked
package parley.query.proposal;

import org.jspecify.annotations.NullMarked;
