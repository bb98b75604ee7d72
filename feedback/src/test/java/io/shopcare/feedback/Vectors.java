package io.shopcare.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shopcare.feedback.score.NpsCounts;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;

/** The worked cases of the reference. */
public final class Vectors {

  private static final double TOLERANCE = 1e-9;

  private Vectors() {}

  /** A case: what is asked, and what is expected. */
  public record Case(String id, JsonNode input, JsonNode expected) {

    /** A number of the input. */
    public double number(String field) {
      return input.get(field).asDouble();
    }

    /** A count of the input. */
    public long count(String field) {
      return input.get(field).asLong();
    }

    /** Compares a number; null is absent. */
    public void same(String field, OptionalDouble actual) {
      JsonNode node = expected.get(field);
      assertThat(actual.isPresent()).as(id + " " + field).isEqualTo(!node.isNull());
      actual.ifPresent(value -> same(field, value));
    }

    /** Compares a number. */
    public void same(String field, double actual) {
      assertThat(actual)
          .as(id + " " + field)
          .isCloseTo(expected.get(field).asDouble(), tolerance(expected.get(field)));
    }

    /** Compares an interval. */
    public void same(String field, Optional<Interval> actual) {
      same(field, actual, 1);
    }

    /** Compares an interval in other units. */
    public void same(String field, Optional<Interval> actual, double factor) {
      Vectors.same(id + " " + field, expected.get(field), actual, factor);
    }

    /** Compares numbers in their order. */
    public void same(String field, double[] actual) {
      JsonNode node = expected.get(field);
      assertThat(actual).as(id + " " + field).hasSize(node.size());
      for (int i = 0; i < actual.length; i++) {
        assertThat(actual[i])
            .as(id + " " + field + " " + i)
            .isCloseTo(node.get(i).asDouble(), tolerance(node.get(i)));
      }
    }

    @Override
    public String toString() {
      return id;
    }
  }

  /** The cases of a kind, at least one. */
  public static List<Case> of(String kind) {
    try (InputStream in =
        Objects.requireNonNull(Vectors.class.getResourceAsStream("/feedback.json"))) {
      List<Case> cases = new ArrayList<>();
      for (JsonNode node : new ObjectMapper().readTree(in).get("cases")) {
        if (node.get("kind").asText().equals(kind)) {
          cases.add(new Case(node.get("id").asText(), node.get("input"), node.get("expected")));
        }
      }
      assertThat(cases).as(kind).isNotEmpty();
      return cases;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compares an interval; null is absent. */
  public static void same(
      String what, JsonNode expected, Optional<Interval> actual, double factor) {
    assertThat(actual.isPresent()).as(what).isEqualTo(!expected.isNull());
    actual.ifPresent(
        interval -> {
          assertThat(interval.lower() * factor)
              .as(what)
              .isCloseTo(expected.get(0).asDouble(), tolerance(expected.get(0)));
          assertThat(interval.upper() * factor)
              .as(what)
              .isCloseTo(expected.get(1).asDouble(), tolerance(expected.get(1)));
        });
  }

  /** The file states twelve digits. */
  private static Offset<Double> tolerance(JsonNode expected) {
    return within(TOLERANCE * Math.max(1, Math.abs(expected.asDouble())));
  }

  /** The numbers of an array. */
  public static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asDouble();
    }
    return numbers;
  }

  /** A pair of successes and n. */
  public static Proportion proportion(JsonNode successes, JsonNode n) {
    return new Proportion(successes.asLong(), n.asLong());
  }

  /** Promoters, passives and detractors. */
  public static NpsCounts nps(JsonNode node) {
    return new NpsCounts(
        node.get("promoters").asLong(),
        node.get("passives").asLong(),
        node.get("detractors").asLong());
  }
}
