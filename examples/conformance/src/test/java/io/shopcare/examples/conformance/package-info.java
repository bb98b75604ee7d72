/** Questions put to the port as any other program would, and their answers. */
@NullMarked
package io.shopcare.examples.conformance;

import org.jspecify.annotations.NullMarked;
