/**
 * Updates a facet's timeline by reading only the interval that a record can affect, so that the
 * hundred-thousandth record of a facet costs what the tenth did. The result always equals the pure
 * fold over all live assertions.
 */
@NullMarked
package parley.query.fact.maintenance;

import org.jspecify.annotations.NullMarked;
