/** People, by name in any script. */
@NullMarked
package parley.events.person;

import org.jspecify.annotations.NullMarked;
