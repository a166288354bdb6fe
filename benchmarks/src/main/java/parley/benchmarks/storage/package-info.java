/** How much room events take. */
@NullMarked
package parley.benchmarks.storage;

import org.jspecify.annotations.NullMarked;
