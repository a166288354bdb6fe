/** Facts about watch items: facets, the types of their values, and rows for pages. */
@NullMarked
package parley.query.watchitem;

import org.jspecify.annotations.NullMarked;
