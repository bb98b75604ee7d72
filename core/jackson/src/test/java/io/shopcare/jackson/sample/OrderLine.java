package io.shopcare.jackson.sample;

import io.shopcare.DomainValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record with a part that may be absent and one that may be empty. */
public record OrderLine(
    Sku sku, int quantity, Price price, @Nullable String note, List<Discount> discounts)
    implements DomainValue {

  /** Refuses a quantity below one, with a message that quotes the note. */
  public OrderLine {
    if (quantity < 1) {
      throw new IllegalArgumentException("no quantity for " + note);
    }
    discounts = List.copyOf(discounts);
  }
}
