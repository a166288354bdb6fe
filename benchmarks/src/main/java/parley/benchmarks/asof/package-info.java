/** What it costs to ask as of two moments, however long the history. */
@NullMarked
package parley.benchmarks.asof;

import org.jspecify.annotations.NullMarked;
