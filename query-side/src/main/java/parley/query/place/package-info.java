/** What is known of places. */
@NullMarked
package parley.query.place;

import org.jspecify.annotations.NullMarked;
