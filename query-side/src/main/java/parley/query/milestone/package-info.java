/** Facts about milestones: facets, the types of their values, and rows for pages. */
@NullMarked
package parley.query.milestone;

import org.jspecify.annotations.NullMarked;
