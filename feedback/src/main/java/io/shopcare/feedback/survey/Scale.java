package io.shopcare.feedback.survey;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.util.List;
import java.util.OptionalInt;

/**
 * What may be answered: codes in order, the worst first. A point is the index of a code, from 0;
 * tallies count by point. Answers on different scales are never put together, as 4 of 5 and 4 of 7
 * are not the same.
 */
public sealed interface Scale extends DomainValue {

  /** The most points that a scale may have. */
  int MOST_POINTS = 101;

  /** How many points there are, at least 2. */
  int size();

  /**
   * The code of a point.
   *
   * @param point from 0, the worst, to {@code size() - 1}, the best
   * @throws InvalidInputException with code {@code feedback.point.off-scale}
   */
  String code(int point);

  /** The point of a code; empty if the code is not on the scale. Codes are compared exactly. */
  OptionalInt point(String code);

  /**
   * Returns the point if it is on the scale.
   *
   * @param place what the point is, for the error
   * @throws InvalidInputException with code {@code feedback.point.off-scale}
   */
  default int requirePoint(int point, String place) {
    if (point < 0 || point >= size()) {
      throw InvalidInputException.of("feedback.point.off-scale")
          .at(place)
          .expected("a point from 0 to " + (size() - 1))
          .build();
    }
    return point;
  }

  private static void requireSize(long points) {
    if (points < 2 || points > MOST_POINTS) {
      throw InvalidInputException.of("feedback.scale.size")
          .at("scale")
          .expected("2 to " + MOST_POINTS + " points in rising order")
          .build();
    }
  }

  /**
   * Whole numbers, of which means may be taken.
   *
   * @param lowest the worst answer
   * @param highest the best answer
   */
  record Numbers(int lowest, int highest) implements Scale {

    /** Longest decimal form of an {@code int}. */
    private static final int MOST_DIGITS = 11;

    /**
     * Checks the ends.
     *
     * @throws InvalidInputException with code {@code feedback.scale.size}
     */
    public Numbers {
      requireSize((long) highest - lowest + 1);
    }

    @Override
    public int size() {
      return highest - lowest + 1;
    }

    @Override
    public String code(int point) {
      return Integer.toString(lowest + requirePoint(point, "point"));
    }

    /** Knows a number in its shortest form only: neither {@code 05} nor {@code 5.0}. */
    @Override
    public OptionalInt point(String code) {
      if (code.isEmpty() || code.length() > MOST_DIGITS) {
        return OptionalInt.empty();
      }
      for (int point = 0; point < size(); point++) {
        if (Integer.toString(lowest + point).equals(code)) {
          return OptionalInt.of(point);
        }
      }
      return OptionalInt.empty();
    }

    /** Returns the ends, such as {@code 1..5}. */
    @Override
    public String toString() {
      return lowest + ".." + highest;
    }
  }

  /**
   * Codes that are not numbers: thumbs, faces, words. Labels bias (a heart for the best answer
   * draws some away from the second best), so a change of labels is a new version and another
   * scale.
   *
   * @param name of the scale
   * @param version of its labels
   * @param codes the worst first, all different
   */
  record Labels(String name, int version, List<String> codes) implements Scale {

    /**
     * Copies and checks the codes.
     *
     * @throws InvalidInputException with code {@code feedback.scale.size}, {@code
     *     feedback.scale.duplicate} or {@code input.too-long}
     */
    public Labels {
      codes = List.copyOf(codes);
      requireSize(codes.size());
      Limits.requireLength(name, Limits.NAME_CHARACTERS, "name");
      for (int i = 0; i < codes.size(); i++) {
        Limits.requireLength(codes.get(i), Limits.NAME_CHARACTERS, "codes");
        if (codes.indexOf(codes.get(i)) < i) {
          throw InvalidInputException.of("feedback.scale.duplicate").at("codes").offset(i).build();
        }
      }
    }

    @Override
    public int size() {
      return codes.size();
    }

    @Override
    public String code(int point) {
      return codes.get(requirePoint(point, "point"));
    }

    @Override
    public OptionalInt point(String code) {
      int point = codes.indexOf(code);
      return point < 0 ? OptionalInt.empty() : OptionalInt.of(point);
    }

    /** Returns name and version, such as {@code thumbs.v1}. */
    @Override
    public String toString() {
      return name + ".v" + version;
    }
  }
}
