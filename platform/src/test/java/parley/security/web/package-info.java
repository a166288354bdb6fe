@NullMarked
package parley.security.web;

import org.jspecify.annotations.NullMarked;
