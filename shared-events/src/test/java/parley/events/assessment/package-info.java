@NullMarked
package parley.events.assessment;

import org.jspecify.annotations.NullMarked;
