/** The operations, a class each. */
@NullMarked
package io.shopcare.examples.conformance.ops;

import org.jspecify.annotations.NullMarked;
