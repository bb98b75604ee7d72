/**
 * How a shop tests its own rules with the testkit. {@code ShopRules} are the rules of a sample
 * shop, {@code ShopRulesProperties} what must be true of them, {@code SeededFaults} twenty faults
 * that such rules have had, and {@code SeededFaultsTest} shows that the properties find them all.
 */
@NullMarked
package io.shopcare.testkit.sample;

import org.jspecify.annotations.NullMarked;
