/**
 * What the rules may know of a customer: {@link io.shopcare.customer.CustomerFacts}, handed from
 * one module to another without either knowing where a tag or a tier came from.
 *
 * <pre>{@code
 * CustomerFacts facts = CustomerFacts.builder("c-17").addTags("vip").language("fr").build();
 * }</pre>
 */
@NullMarked
package io.shopcare.customer;

import org.jspecify.annotations.NullMarked;
