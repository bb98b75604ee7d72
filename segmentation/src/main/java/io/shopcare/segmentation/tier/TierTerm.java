package io.shopcare.segmentation.tier;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** How long a tier lasts once it is reached. */
public sealed interface TierTerm extends DomainValue {

  /** The last day of a term that begins on a day; empty if it never ends. */
  Optional<LocalDate> lastDay(LocalDate from);

  /** The last day of the term that follows one which ends on a day, once it was reviewed. */
  default Optional<LocalDate> renewed(LocalDate endedOn) {
    return lastDay(endedOn).isPresent() && lastDay(endedOn).get().equals(endedOn)
        ? lastDay(endedOn.plusDays(1))
        : lastDay(endedOn);
  }

  /**
   * So long from the day on which it was reached.
   *
   * @param length above zero
   */
  record After(Period length) implements TierTerm {

    /**
     * Checks the length.
     *
     * @throws InvalidInputException with code {@code tier.term.length}
     */
    public After {
      if (!TierPolicy.isSpan(length)) {
        throw InvalidInputException.of("tier.term.length")
            .at("length")
            .expected("above zero, at most a hundred years")
            .build();
      }
    }

    @Override
    public Optional<LocalDate> lastDay(LocalDate from) {
      return Optional.of(from.plus(length));
    }
  }

  /**
   * The rest of the calendar year in which it was reached, and years after it.
   *
   * @param following how many years after it, often one; not negative
   */
  record RestOfYear(int following) implements TierTerm {

    /**
     * Checks the number.
     *
     * @throws InvalidInputException with code {@code tier.term.length}
     */
    public RestOfYear {
      if (following < 0 || following > 100) {
        throw InvalidInputException.of("tier.term.length")
            .at("following")
            .expected("from 0 to 100 years")
            .build();
      }
    }

    @Override
    public Optional<LocalDate> lastDay(LocalDate from) {
      return Optional.of(LocalDate.of(from.getYear() + following, 12, 31));
    }
  }

  /** For ever. */
  record Lifetime() implements TierTerm {
    @Override
    public Optional<LocalDate> lastDay(LocalDate from) {
      return Optional.empty();
    }
  }
}
