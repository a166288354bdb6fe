/** The JSON of the language: one mapping for the log, the command door and the reads. */
@NullMarked
package parley.json;

import org.jspecify.annotations.NullMarked;
