@NullMarked
package parley.query.fact.read;

import org.jspecify.annotations.NullMarked;
