/** jqwik arbitraries of the sla module, for shops that test their own rules with them. */
@NullMarked
package io.shopcare.sla.testkit;

import org.jspecify.annotations.NullMarked;
