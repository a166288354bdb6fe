@NullMarked
package parley.command.reference;

import org.jspecify.annotations.NullMarked;
