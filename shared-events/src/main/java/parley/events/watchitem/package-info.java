/** What to look for next. */
@NullMarked
package parley.events.watchitem;

import org.jspecify.annotations.NullMarked;
