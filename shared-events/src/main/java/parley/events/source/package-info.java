/** Where information comes from, and how reliable that is. */
@NullMarked
package parley.events.source;

import org.jspecify.annotations.NullMarked;
