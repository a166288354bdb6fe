/** Facts about people: facets and the types of their values. */
@NullMarked
package parley.query.person;

import org.jspecify.annotations.NullMarked;
