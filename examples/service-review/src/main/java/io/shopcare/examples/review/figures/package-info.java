/**
 * From facts to figures: the library's rules applied to a season, and what they answer put into the
 * model of the report.
 */
@NullMarked
package io.shopcare.examples.review.figures;

import org.jspecify.annotations.NullMarked;
