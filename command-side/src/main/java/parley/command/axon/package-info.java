/** Commands on Axon, and Axon on the event store: the only package that knows the framework. */
@NullMarked
package parley.command.axon;

import org.jspecify.annotations.NullMarked;
