@NullMarked
package parley.query.revision;

import org.jspecify.annotations.NullMarked;
