package io.shopcare.segmentation.compensation;

import io.shopcare.DomainValue;
import io.shopcare.Limits;

/**
 * What went wrong with what, so that it is made good once.
 *
 * @param orderId of the order
 * @param lineId of its line; empty if it is the order as a whole
 * @param code of the shop's own, such as {@code late} or {@code broken}
 */
public record CompensationCause(String orderId, String lineId, String code) implements DomainValue {

  /** Bounds the lengths. */
  public CompensationCause {
    Limits.requireLength(orderId, Limits.NAME_CHARACTERS, "orderId");
    Limits.requireLength(lineId, Limits.NAME_CHARACTERS, "lineId");
    Limits.requireLength(code, Limits.NAME_CHARACTERS, "code");
  }
}
