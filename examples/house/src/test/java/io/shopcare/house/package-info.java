/** Proofs about the house as a whole: its architecture, its consumers and its documents. */
@NullMarked
package io.shopcare.house;

import org.jspecify.annotations.NullMarked;
