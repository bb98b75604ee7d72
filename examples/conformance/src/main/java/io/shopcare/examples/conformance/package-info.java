/**
 * The JSON-lines port: questions in, answers out, one a line and in order, so that a program in any
 * language can compare the library with another implementation. A thin adapter: no rule lives here.
 */
@NullMarked
package io.shopcare.examples.conformance;

import org.jspecify.annotations.NullMarked;
