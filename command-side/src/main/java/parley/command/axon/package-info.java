/** The commands on Axon: the only place that knows the framework. */
@NullMarked
package parley.command.axon;

import org.jspecify.annotations.NullMarked;
