/** What a command or an event names beside its own thing. */
@NullMarked
package parley.events.reference;

import org.jspecify.annotations.NullMarked;
