/**
 * Orders as the shop hands them in: an {@link io.shopcare.order.Order} with its lines, and the
 * {@linkplain io.shopcare.order.OrderEvent events} that happen to it. Prices keep up to six digits;
 * totals are exact sums that are rounded only by whoever needs an amount.
 *
 * <pre>{@code
 * Order order =
 *     Order.builder("o-1", "c-17", placedAt, EUR)
 *         .addLines(OrderLine.of("sku-9", 3, UnitPrice.parse("EUR 2.495")))
 *         .build();
 * order.total();   // EUR 7.485
 * }</pre>
 */
@NullMarked
package io.shopcare.order;

import org.jspecify.annotations.NullMarked;
