/**
 * The way in: who somebody is, by their token, before any door is reached; and whether they may do
 * what they ask for there.
 */
@NullMarked
package parley.security.web;

import org.jspecify.annotations.NullMarked;
