package io.shopcare.feedback.survey;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What follows an item: the first branch whose conditions hold, else {@link #otherwise}. An item
 * without a route is followed by the next in order. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface Route extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The item that branches. */
  String item();

  /** The branches, the first that holds is taken. */
  List<Branch> branches();

  /**
   * What follows where no branch holds; without it, the branches must leave no answer over, as the
   * customer would be stuck.
   */
  Optional<String> otherwise();

  /** A route with a way out for every answer. */
  static Route of(String item, String otherwise, Branch... branches) {
    return builder(item).otherwise(otherwise).addBranches(branches).build();
  }

  /** Starts a route. */
  static Builder builder(String item) {
    return new Builder().item(item);
  }

  /** Builds a {@link Route}; the item is required. */
  final class Builder extends ImmutableRoute.Builder {
    Builder() {}
  }
}
