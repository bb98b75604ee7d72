/** The figures against those that somebody else computed from the same files. */
@NullMarked
package io.shopcare.examples.review.figures;

import org.jspecify.annotations.NullMarked;
