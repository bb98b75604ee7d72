/** jqwik arbitraries of the segmentation module, for shops that test their own rules with them. */
@NullMarked
package io.shopcare.segmentation.testkit;

import org.jspecify.annotations.NullMarked;
