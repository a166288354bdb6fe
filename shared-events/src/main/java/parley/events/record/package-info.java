/** What can happen to a record of any thing. */
@NullMarked
package parley.events.record;

import org.jspecify.annotations.NullMarked;
