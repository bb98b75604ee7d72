/** A small domain that uses every convention once. */
@NullMarked
package io.shopcare.jackson.sample;

import org.jspecify.annotations.NullMarked;
