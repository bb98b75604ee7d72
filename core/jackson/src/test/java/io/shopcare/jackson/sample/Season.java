package io.shopcare.jackson.sample;

import io.shopcare.DomainValue;

/** An enumeration that is one of ours, in no family. */
public enum Season implements DomainValue {
  /** From May on. */
  SUMMER,
  /** From November on. */
  WINTER
}
