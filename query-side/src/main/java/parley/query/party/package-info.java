/** Facts about parties: facets and the types of their values. */
@NullMarked
package parley.query.party;

import org.jspecify.annotations.NullMarked;
