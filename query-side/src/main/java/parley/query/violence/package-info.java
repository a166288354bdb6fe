/** Facts about strikes and clashes: facets, the types of their values, and rows for pages. */
@NullMarked
package parley.query.violence;

import org.jspecify.annotations.NullMarked;
