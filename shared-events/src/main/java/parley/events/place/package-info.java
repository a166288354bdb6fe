/** Venues, cities, regions, plants and countries. */
@NullMarked
package parley.events.place;

import org.jspecify.annotations.NullMarked;
