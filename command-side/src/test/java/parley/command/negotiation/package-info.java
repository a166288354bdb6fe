@NullMarked
package parley.command.negotiation;

import org.jspecify.annotations.NullMarked;
