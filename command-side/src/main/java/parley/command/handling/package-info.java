/**
 * What a decision needs around it: the thing it is about, its moment, a trial, and what the log may
 * reject.
 */
@NullMarked
package parley.command.handling;

import org.jspecify.annotations.NullMarked;
