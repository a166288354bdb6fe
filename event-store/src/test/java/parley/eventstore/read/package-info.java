@NullMarked
package parley.eventstore.read;

import org.jspecify.annotations.NullMarked;
