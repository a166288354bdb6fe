/** Facts about claims: facets, the types of their values, and rows for pages. */
@NullMarked
package parley.query.claim;

import org.jspecify.annotations.NullMarked;
