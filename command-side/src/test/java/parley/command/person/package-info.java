@NullMarked
package parley.command.person;

import org.jspecify.annotations.NullMarked;
