/**
 * Keeps a facet's timeline up to date by looking only at the stretch that a record can affect, so
 * that the hundred-thousandth record of a facet costs what the tenth did. Always equal to the pure
 * fold over all live assertions.
 */
@NullMarked
package parley.query.fact.maintenance;

import org.jspecify.annotations.NullMarked;
