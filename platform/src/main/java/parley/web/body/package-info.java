/** The bodies of requests: how much of them is held in memory, for whom, and how long they take. */
@NullMarked
package parley.web.body;

import org.jspecify.annotations.NullMarked;
