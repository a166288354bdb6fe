@NullMarked
package parley.query.projection;

import org.jspecify.annotations.NullMarked;
