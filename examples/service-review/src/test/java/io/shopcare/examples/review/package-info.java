/** Tests of the main job as a whole. */
@NullMarked
package io.shopcare.examples.review;

import org.jspecify.annotations.NullMarked;
