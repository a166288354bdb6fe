/**
 * The way in: who somebody is, by their token, before any door is reached; and whether they may do
 * what they ask for there.
 */
@NullMarked
package parley.access.door;

import org.jspecify.annotations.NullMarked;
