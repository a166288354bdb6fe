/**
 * The building blocks of facts: facets, the types of their values, and what a record asserts about
 * them. This package knows no kind of thing.
 */
@NullMarked
package parley.query.facet;

import org.jspecify.annotations.NullMarked;
