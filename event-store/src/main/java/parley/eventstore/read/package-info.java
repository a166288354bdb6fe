/** Reading the log by stream and by position, and waiting for it to grow. */
@NullMarked
package parley.eventstore.read;

import org.jspecify.annotations.NullMarked;
