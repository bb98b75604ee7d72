/**
 * jqwik arbitraries of the kernel's values, for shops that test their own rules with them. Every
 * value drawn is valid; the edges that matter in the domain come often. With {@link
 * io.shopcare.testkit.ShopDomain} a property takes them as they are; the {@code …Arbitraries}
 * classes have those with arguments, such as the walks through a given workflow.
 *
 * <pre>{@code
 * @Domain(ShopDomain.class)
 * class RefundProperties {
 *   @Property
 *   void nobodyGetsBackMoreThanTheyPaid(@ForAll Order order, @ForAll CustomerFacts customer) {
 *     assertThat(refund(order, customer)).isLessThanOrEqualTo(paid(order));
 *   }
 * }
 * }</pre>
 */
@NullMarked
package io.shopcare.testkit;

import org.jspecify.annotations.NullMarked;
