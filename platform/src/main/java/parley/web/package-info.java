/**
 * What is answered in HTTP around the doors: what the framework refuses, what breaks, and health.
 */
@NullMarked
package parley.web;

import org.jspecify.annotations.NullMarked;
