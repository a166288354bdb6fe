/** Facts about agreements: facets, the types of their values, and rows for pages. */
@NullMarked
package parley.query.agreement;

import org.jspecify.annotations.NullMarked;
