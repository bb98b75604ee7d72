package io.shopcare.money;

import io.shopcare.DomainValue;

/**
 * An ISO 4217 currency.
 *
 * @param code three capital letters
 * @param digits digits after the point, 0 to 4
 */
public record CurrencyCode(String code, int digits) implements DomainValue {}
