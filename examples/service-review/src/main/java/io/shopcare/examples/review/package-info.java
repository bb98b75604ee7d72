/** The main job: a shop's season from raw files to a report for the shop owner. */
@NullMarked
package io.shopcare.examples.review;

import org.jspecify.annotations.NullMarked;
