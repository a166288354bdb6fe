/** How long a start takes. */
@NullMarked
package parley.benchmarks.start;

import org.jspecify.annotations.NullMarked;
