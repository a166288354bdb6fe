/** Questions on the table and how they stand. */
@NullMarked
package parley.events.issue;

import org.jspecify.annotations.NullMarked;
