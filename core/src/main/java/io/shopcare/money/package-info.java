/**
 * Exact money. {@link io.shopcare.money.Money} is a whole number of minor units, {@link
 * io.shopcare.money.UnitPrice} has up to six digits after the point, {@link
 * io.shopcare.money.MoneySum} adds up either without rounding, and {@link
 * io.shopcare.money.Allocation} splits an amount so that the parts add up again. Nothing converts
 * between currencies, nothing rounds unless told how, and overflow throws.
 *
 * <pre>{@code
 * Money total = Money.parse("EUR 100.00");
 * Money tax = total.multipliedBy(Ratio.percent(19), RoundingMode.HALF_UP);   // EUR 19.00
 * List<Money> lines = Allocation.largestRemainder(total, 1, 1, 1);           // 33.34, 33.33, 33.33
 *
 * MoneySum sales = MoneySum.empty(CurrencyCode.GBP);
 * sales = sales.plus(UnitPrice.parse("GBP 0.065"), 1_000);                   // GBP 65.00
 * }</pre>
 */
@NullMarked
package io.shopcare.money;

import org.jspecify.annotations.NullMarked;
