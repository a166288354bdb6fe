@NullMarked
package parley.events;

import org.jspecify.annotations.NullMarked;
