/**
 * The HTTP API for many commands in one body: read line by line, decided ahead of the log, answered
 * in order.
 */
@NullMarked
package parley.command.bulk;

import org.jspecify.annotations.NullMarked;
