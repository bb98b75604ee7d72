/**
 * From raw files to facts: one adapter a data set, each of which survives the dirt of its file,
 * turns rows into the library's facts and counts what it rejects; and a simulated season for a
 * first run without files.
 */
@NullMarked
package io.shopcare.examples.review.source;

import org.jspecify.annotations.NullMarked;
