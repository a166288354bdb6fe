@NullMarked
package parley.query.asof;

import org.jspecify.annotations.NullMarked;
