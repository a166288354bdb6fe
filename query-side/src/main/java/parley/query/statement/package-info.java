/** Facts about statements: facets, the types of their values, and rows for pages. */
@NullMarked
package parley.query.statement;

import org.jspecify.annotations.NullMarked;
