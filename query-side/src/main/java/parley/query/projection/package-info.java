/** What moves the log into facts, live and in a rebuild alike, exactly once. */
@NullMarked
package parley.query.projection;

import org.jspecify.annotations.NullMarked;
