/** What was agreed, and what became of it. */
@NullMarked
package parley.events.agreement;

import org.jspecify.annotations.NullMarked;
