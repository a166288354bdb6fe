/** Facts about places: facets, the types of their values, and rows for pages. */
@NullMarked
package parley.query.place;

import org.jspecify.annotations.NullMarked;
