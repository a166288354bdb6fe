/** What is known of sources. */
@NullMarked
package parley.query.source;

import org.jspecify.annotations.NullMarked;
