/**
 * What every value of Shopcare has in common: the marker {@link io.shopcare.DomainValue}, the
 * {@link io.shopcare.Limits} on text from outside, the one exception for bad input, and {@link
 * io.shopcare.Erasable} for state that holds a person's data.
 *
 * <p>In all packages nothing may be null but what is marked {@code @Nullable}; a null elsewhere is
 * a fault of the caller.
 *
 * <pre>{@code
 * try {
 *   Money.parse(text);
 * } catch (InvalidInputException e) {
 *   log.warn("{} at {}, expected {}", e.code(), e.place(), e.expected());
 * }
 * }</pre>
 */
@NullMarked
package io.shopcare;

import org.jspecify.annotations.NullMarked;
