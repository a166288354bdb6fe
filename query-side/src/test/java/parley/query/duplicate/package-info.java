@NullMarked
package parley.query.duplicate;

import org.jspecify.annotations.NullMarked;
