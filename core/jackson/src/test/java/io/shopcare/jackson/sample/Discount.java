package io.shopcare.jackson.sample;

import io.shopcare.DomainValue;
import java.math.BigDecimal;
import java.util.List;

/** A family of everything that can be a member of one. */
public sealed interface Discount extends DomainValue
    permits Discount.Fixed, Discount.AllOf, Discount.PartOf, Clearance, Coupon, Voucher {

  /** A record. */
  record Fixed(Price off) implements Discount {}

  /** A record of members, so that families nest. */
  record AllOf(List<Discount> parts) implements Discount {

    /** Copies the list. */
    public AllOf {
      parts = List.copyOf(parts);
    }
  }

  /** A family inside the family. */
  sealed interface PartOf extends Discount {

    /** A record with a decimal. */
    record Ratio(BigDecimal ratio) implements PartOf {}

    /** A record with a part that is called as the property that tells members apart. */
    record Named(Colour type) implements PartOf {}

    /** A record without a part. */
    record Nothing() implements PartOf {}
  }
}
