@NullMarked
package parley.query.standing;

import org.jspecify.annotations.NullMarked;
