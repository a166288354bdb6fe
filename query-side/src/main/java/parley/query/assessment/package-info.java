/** Facts about assessments: facets, the types of their values, and rows for pages. */
@NullMarked
package parley.query.assessment;

import org.jspecify.annotations.NullMarked;
