/** What a command mentions besides its own thing: other things, records and times. */
@NullMarked
package parley.command.reference;

import org.jspecify.annotations.NullMarked;
