@NullMarked
package parley.events.person;

import org.jspecify.annotations.NullMarked;
