/** Benchmarks of how fast commands become durable events. */
@NullMarked
package parley.benchmarks.append;

import org.jspecify.annotations.NullMarked;
