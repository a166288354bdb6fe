/** Tests of the API for single commands. */
@NullMarked
package parley.command.api;

import org.jspecify.annotations.NullMarked;
