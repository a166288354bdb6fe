/** Things as readers see them: their facets as of both clocks, in the structure of the JSON. */
@NullMarked
package parley.query.view;

import org.jspecify.annotations.NullMarked;
