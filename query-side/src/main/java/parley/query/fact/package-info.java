/**
 * Facts in two times: the assertions of records about facets, and the pure fold from a facet's live
 * assertions to its timeline. The fold is the specification of all subpackages.
 */
@NullMarked
package parley.query.fact;

import org.jspecify.annotations.NullMarked;
