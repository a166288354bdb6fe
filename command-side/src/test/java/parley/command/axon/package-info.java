@NullMarked
package parley.command.axon;

import org.jspecify.annotations.NullMarked;
