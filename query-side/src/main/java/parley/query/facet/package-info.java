/**
 * What each kind of thing's facts are told in: facets, the types of their values, and what a record
 * asserts of them. It knows no kind of thing.
 */
@NullMarked
package parley.query.facet;

import org.jspecify.annotations.NullMarked;
