package io.shopcare.ticket;

import io.shopcare.DomainValue;
import io.shopcare.Limits;

/**
 * What a request is about: a code of the shop's own, or one of the ten areas in {@link Topics}.
 *
 * @param code such as {@code returns}
 */
public record Topic(String code) implements DomainValue, Comparable<Topic> {

  /** Bounds the length of the code. */
  public Topic {
    Limits.requireLength(code, Limits.NAME_CHARACTERS, "topic");
  }

  /** Reads a code; the inverse of {@link #toString}. */
  public static Topic parse(String code) {
    return new Topic(code);
  }

  @Override
  public int compareTo(Topic other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
