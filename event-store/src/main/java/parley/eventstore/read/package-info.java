/** Reading the log by stream or position, and waiting for it to grow. */
@NullMarked
package parley.eventstore.read;

import org.jspecify.annotations.NullMarked;
