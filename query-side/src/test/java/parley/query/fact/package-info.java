@NullMarked
package parley.query.fact;

import org.jspecify.annotations.NullMarked;
