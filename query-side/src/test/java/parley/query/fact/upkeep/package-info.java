@NullMarked
package parley.query.fact.upkeep;

import org.jspecify.annotations.NullMarked;
