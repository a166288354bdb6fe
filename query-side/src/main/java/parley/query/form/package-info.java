/**
 * Forms for recording: built from the OpenAPI document of command-side, and forwarded to it with
 * the token of the user who sent them.
 */
@NullMarked
package parley.query.form;

import org.jspecify.annotations.NullMarked;
