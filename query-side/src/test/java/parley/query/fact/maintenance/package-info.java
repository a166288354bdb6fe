@NullMarked
package parley.query.fact.maintenance;

import org.jspecify.annotations.NullMarked;
