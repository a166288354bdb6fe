/** Query-side as a service of its own. */
@NullMarked
package parley.query.service;

import org.jspecify.annotations.NullMarked;
