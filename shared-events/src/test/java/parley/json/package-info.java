/** Tests of the JSON mapping of the model. */
@NullMarked
package parley.json;

import org.jspecify.annotations.NullMarked;
