@NullMarked
package parley.command.bulk;

import org.jspecify.annotations.NullMarked;
