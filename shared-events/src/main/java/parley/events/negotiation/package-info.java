/** The process followed. */
@NullMarked
package parley.events.negotiation;

import org.jspecify.annotations.NullMarked;
