/** jqwik arbitraries of the feedback module, for shops that test their own rules with them. */
@NullMarked
package io.shopcare.feedback.testkit;

import org.jspecify.annotations.NullMarked;
