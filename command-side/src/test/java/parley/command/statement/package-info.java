@NullMarked
package parley.command.statement;

import org.jspecify.annotations.NullMarked;
