/** Venues, cities, regions, plants and countries. */
@NullMarked
@Vocabulary
package parley.events.place;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
