@NullMarked
package io.shopcare.examples.review.report;

import org.jspecify.annotations.NullMarked;
