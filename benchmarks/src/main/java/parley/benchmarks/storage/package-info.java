/** Benchmarks of the disk space that events take. */
@NullMarked
package parley.benchmarks.storage;

import org.jspecify.annotations.NullMarked;
