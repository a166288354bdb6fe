/** Dated events that fit no other kind of thing. */
@NullMarked
package parley.events.milestone;

import org.jspecify.annotations.NullMarked;
