/** Facts about sources: facets, the types of their values, and rows for pages. */
@NullMarked
package parley.query.source;

import org.jspecify.annotations.NullMarked;
