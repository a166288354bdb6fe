@NullMarked
package parley.log.axon;

import org.jspecify.annotations.NullMarked;
