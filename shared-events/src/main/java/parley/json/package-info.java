/** The JSON mapping of the model, shared by the log, commands and reads. */
@NullMarked
package parley.json;

import org.jspecify.annotations.NullMarked;
