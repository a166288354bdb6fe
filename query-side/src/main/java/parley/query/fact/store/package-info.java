/**
 * Writes facts one page of events at a time with set-based statements, in the transaction that also
 * advances the position.
 */
@NullMarked
package parley.query.fact.store;

import org.jspecify.annotations.NullMarked;
