package io.shopcare.jackson.sample;

import io.shopcare.DomainValue;
import java.util.List;

/**
 * A parent with a parameter.
 *
 * @param <I> the identifier
 */
public interface Identified<I> extends DomainValue {

  /** The identifiers. */
  List<I> ids();

  /** The first identifier: derived. */
  default I firstId() {
    return ids().get(0);
  }
}
