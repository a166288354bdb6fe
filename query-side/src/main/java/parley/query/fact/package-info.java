/**
 * Facts on two clocks: what records assert about facets, and the pure fold from a facet's live
 * assertions to its timeline. The fold is the specification of everything below this package.
 */
@NullMarked
package parley.query.fact;

import org.jspecify.annotations.NullMarked;
