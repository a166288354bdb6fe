/**
 * Writes facts a page of events at a time, all of it set-based, within the transaction that also
 * moves the position on.
 */
@NullMarked
package parley.query.fact.store;

import org.jspecify.annotations.NullMarked;
