/** What is known of watch items. */
@NullMarked
package parley.query.watchitem;

import org.jspecify.annotations.NullMarked;
