/**
 * jqwik arbitraries of the kernel's values, for shops that test their own rules with them. Every
 * value drawn is valid; the edges that matter in the domain come often.
 */
@NullMarked
package io.shopcare.testkit;

import org.jspecify.annotations.NullMarked;
