package io.shopcare.feedback.survey;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import java.util.Arrays;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How the raw codes of one question are read. Survey files write "no answer" as 0, 6, 11, "Blank"
 * or nothing at all, a different way each year, and each of these may be a good answer to another
 * question; so they are declared, and what is neither declared nor on the scale is rejected rather
 * than clamped. White space around a code does not matter. Immutable and thread-safe.
 *
 * @param scale on which the question was asked
 * @param noAnswer codes that mean there is no answer; they win over the scale
 */
public record AnswerCodes(Scale scale, SortedSet<String> noAnswer) implements DomainValue {

  /**
   * Copies the codes, without white space around them.
   *
   * @throws InvalidInputException with code {@code input.too-long}
   */
  public AnswerCodes {
    SortedSet<String> copy = new TreeSet<>();
    for (String code : noAnswer) {
      copy.add(Limits.requireLength(code, Limits.NAME_CHARACTERS, "noAnswer").strip());
    }
    noAnswer = Collections.unmodifiableSortedSet(copy);
  }

  /** Declares the codes that mean there is no answer; the empty text is one like any other. */
  public static AnswerCodes of(Scale scale, String... noAnswer) {
    return new AnswerCodes(scale, new TreeSet<>(Arrays.asList(noAnswer)));
  }

  /** Reads one raw code. */
  public Answer read(String raw) {
    if (raw.length() > Limits.NAME_CHARACTERS) {
      return new Answer.Rejected(
          Reason.against(
              AnswerReasons.TOO_LONG, Detail.number("characters", Limits.NAME_CHARACTERS)));
    }
    String code = raw.strip();
    if (noAnswer.contains(code)) {
      return new Answer.NoAnswer();
    }
    OptionalInt point = scale.point(code);
    return point.isPresent() ? new Answer.Given(point.getAsInt()) : offScale();
  }

  private Answer offScale() {
    return new Answer.Rejected(
        Reason.against(
            AnswerReasons.OFF_SCALE,
            Detail.text("lowest", scale.code(0)),
            Detail.text("highest", scale.code(scale.size() - 1))));
  }
}
