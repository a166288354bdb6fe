@NullMarked
package parley.query.violence;

import org.jspecify.annotations.NullMarked;
