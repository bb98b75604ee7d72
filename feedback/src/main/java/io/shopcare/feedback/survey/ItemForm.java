package io.shopcare.feedback.survey;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.util.List;
import java.util.Optional;

/** In which form a question is answered. */
public sealed interface ItemForm extends DomainValue {

  /** The codes of the answers, by point; empty where the customer writes freely. */
  Optional<Scale> codes();

  /** Whether the codes run from worse to better, so that "at least" means something. */
  boolean isOrdered();

  /**
   * A point on a scale.
   *
   * @param scale with its version, as labels bias
   * @param construct what the question is after
   * @param reversed whether agreeing is bad, as in "it took too long"
   */
  record Rated(Scale scale, Construct construct, boolean reversed) implements ItemForm {

    /**
     * Keeps recommendations on their scale.
     *
     * @throws InvalidInputException with code {@code feedback.item.scale}
     */
    public Rated {
      if (construct == Construct.RECOMMENDATION && !scale.equals(Scales.ZERO_TO_TEN)) {
        throw InvalidInputException.of("feedback.item.scale")
            .at("scale")
            .expected(Scales.ZERO_TO_TEN + " for a recommendation")
            .build();
      }
    }

    /**
     * The point as it counts: min + max - x where the item is reversed. Its own inverse.
     *
     * @throws InvalidInputException with code {@code feedback.point.off-scale}
     */
    public int oriented(int point) {
      int known = scale.requirePoint(point, "point");
      return reversed ? scale.size() - 1 - known : known;
    }

    @Override
    public Optional<Scale> codes() {
      return Optional.of(scale);
    }

    @Override
    public boolean isOrdered() {
      return true;
    }
  }

  /**
   * One of several options without an order, such as the reason of a bad rating. No score is taken
   * of it.
   *
   * @param options at least two, all different
   */
  record Chosen(List<String> options) implements ItemForm {

    /**
     * Copies and checks the options.
     *
     * @throws InvalidInputException as {@link Scale.Labels} does
     */
    public Chosen {
      options = new Scale.Labels("options", 1, options).codes();
    }

    @Override
    public Optional<Scale> codes() {
      return Optional.of(new Scale.Labels("options", 1, options));
    }

    @Override
    public boolean isOrdered() {
      return false;
    }
  }

  /**
   * Free text.
   *
   * @param mostCharacters how long it may be
   */
  record Written(int mostCharacters) implements ItemForm {

    /**
     * Bounds the length.
     *
     * @throws InvalidInputException with code {@code feedback.item.length}
     */
    public Written {
      if (mostCharacters < 1 || mostCharacters > Limits.TEXT_CHARACTERS) {
        throw InvalidInputException.of("feedback.item.length")
            .at("mostCharacters")
            .expected("1 to " + Limits.TEXT_CHARACTERS)
            .build();
      }
    }

    @Override
    public Optional<Scale> codes() {
      return Optional.empty();
    }

    @Override
    public boolean isOrdered() {
      return false;
    }
  }
}
