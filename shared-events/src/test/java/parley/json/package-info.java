/** Tests of the mapping between the language and JSON. */
@NullMarked
package parley.json;

import org.jspecify.annotations.NullMarked;
