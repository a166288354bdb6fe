/**
 * Things that are one and the same: the facts made of events about them, and how lists omit them.
 */
@NullMarked
package parley.query.duplicate;

import org.jspecify.annotations.NullMarked;
