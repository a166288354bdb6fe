/** Both sides as services of their own, and backups. */
@NullMarked
package parley.standalone.services;

import org.jspecify.annotations.NullMarked;
