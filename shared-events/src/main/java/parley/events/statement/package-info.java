/** Words of people and parties. */
@NullMarked
package parley.events.statement;

import org.jspecify.annotations.NullMarked;
