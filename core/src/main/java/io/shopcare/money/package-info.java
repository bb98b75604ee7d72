/** Exact money. */
@NullMarked
package io.shopcare.money;

import org.jspecify.annotations.NullMarked;
