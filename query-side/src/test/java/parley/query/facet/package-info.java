@NullMarked
package parley.query.facet;

import org.jspecify.annotations.NullMarked;
