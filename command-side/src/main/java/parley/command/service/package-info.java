/** Command-side as a service of its own. */
@NullMarked
package parley.command.service;

import org.jspecify.annotations.NullMarked;
