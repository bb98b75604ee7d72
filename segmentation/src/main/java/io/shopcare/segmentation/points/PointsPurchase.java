package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import io.shopcare.Limits;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an order is worth to a points programme: what counts of each of its lines, in the host's
 * choice with or without tax and shipping, less discounts and less what was paid with points.
 * Immutable and thread-safe; its {@code toString} tells no amount.
 */
@ValueStyle
@Value.Immutable
public interface PointsPurchase extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** What becomes of a bonus when a part of the order is returned; a full return takes it back. */
  enum OnReturn {
    /** It is taken back once what is kept of the order would not have reached it. */
    REVERSE_IF_UNQUALIFIED,
    /** It is taken back in the proportion of the return. */
    PRO_RATA,
    /** It stays while anything of the order does. */
    KEEP
  }

  /**
   * A line of the order, or of a return.
   *
   * @param id of the line in its order
   * @param amount what counts of it
   */
  record Line(String id, Money amount) implements DomainValue {

    /** Checks the parts. */
    public Line {
      Limits.requireLength(id, Limits.NAME_CHARACTERS, "id");
      Objects.requireNonNull(amount, "amount");
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * Points for an order that is large enough.
   *
   * @param threshold what has to count of the order, inclusive
   * @param points not negative
   * @param onReturn what becomes of them when a part of the order is returned
   */
  record Bonus(Money threshold, long points, OnReturn onReturn) implements DomainValue {

    /** Requires the parts. */
    public Bonus {
      Objects.requireNonNull(threshold, "threshold");
      Objects.requireNonNull(onReturn, "onReturn");
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /** The order; it earns once. */
  String orderId();

  /** What counts, each line with an identifier of its own. */
  @Value.Redacted
  List<Line> lines();

  /** By how much the rate is multiplied; see {@link PointsPolicy#combination}. Not negative. */
  List<Ratio> multipliers();

  /** Points beyond the rate, of which those count whose threshold the order reaches. */
  @Value.Redacted
  List<Bonus> bonuses();

  /**
   * The order for which this one was taken in exchange: as long as that one keeps a bonus, this one
   * gets none.
   */
  Optional<String> exchangeOf();

  /**
   * Bounds the identifiers.
   *
   * @throws io.shopcare.InvalidInputException with code {@code input.too-long}
   */
  @Value.Check
  default void check() {
    Limits.requireLength(orderId(), Limits.NAME_CHARACTERS, "orderId");
    exchangeOf().ifPresent(o -> Limits.requireLength(o, Limits.NAME_CHARACTERS, "exchangeOf"));
  }

  /** An order whose lines do not matter: it has one, with an empty identifier. */
  static PointsPurchase of(String orderId, Money basis) {
    return builder().orderId(orderId).addLines(new Line("", basis)).build();
  }

  /** Starts a purchase. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PointsPurchase}; the order is required. */
  final class Builder extends ImmutablePointsPurchase.Builder {
    Builder() {}
  }
}
