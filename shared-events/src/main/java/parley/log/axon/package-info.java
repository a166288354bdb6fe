/** The log as Axon's event storage: the only place in shared events that knows Axon. */
@NullMarked
package parley.log.axon;

import org.jspecify.annotations.NullMarked;
