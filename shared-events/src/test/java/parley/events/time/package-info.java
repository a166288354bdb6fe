@NullMarked
package parley.events.time;

import org.jspecify.annotations.NullMarked;
