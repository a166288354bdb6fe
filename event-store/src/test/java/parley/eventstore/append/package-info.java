@NullMarked
package parley.eventstore.append;

import org.jspecify.annotations.NullMarked;
