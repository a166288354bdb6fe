/**
 * The adapter to Axon: commands on its bus and aggregates on the event store. No other package uses
 * the framework.
 */
@NullMarked
package parley.command.axon;

import org.jspecify.annotations.NullMarked;
