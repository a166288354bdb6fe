@NullMarked
package parley.query.comparison;

import org.jspecify.annotations.NullMarked;
