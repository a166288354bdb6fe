/** What readers see of things: their facets as of both clocks, in the shape of the JSON. */
@NullMarked
package parley.query.view;

import org.jspecify.annotations.NullMarked;
