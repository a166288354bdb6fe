/** Facts about issues: facets, the types of their values, and rows for pages. */
@NullMarked
package parley.query.issue;

import org.jspecify.annotations.NullMarked;
