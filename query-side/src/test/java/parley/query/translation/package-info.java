@NullMarked
package parley.query.translation;

import org.jspecify.annotations.NullMarked;
