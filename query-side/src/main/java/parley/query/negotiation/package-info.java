/** Facts about negotiations: facets and the types of their values. */
@NullMarked
package parley.query.negotiation;

import org.jspecify.annotations.NullMarked;
