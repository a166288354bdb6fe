/** Authentication by token, before any controller is reached, and authorization of each request. */
@NullMarked
package parley.security.web;

import org.jspecify.annotations.NullMarked;
