@NullMarked
package parley.query.fact.store;

import org.jspecify.annotations.NullMarked;
