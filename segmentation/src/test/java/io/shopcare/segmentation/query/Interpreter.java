package io.shopcare.segmentation.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The language once more, the slow way: over the query as it stands, comparing local days and exact
 * decimals where the library compares seconds and millionths. Right for zones in which no clock is
 * put back from one day into the day before.
 */
final class Interpreter {

  private final SegmentSchema schema;
  private final Instant now;
  private final ZoneId zone;
  private final LocalDate today;
  private final Map<String, ValueType> types;

  Interpreter(SegmentSchema schema, Instant now, ZoneId zone) {
    this(schema, now, zone, new HashMap<>());
    for (SegmentFunction function : schema.functions()) {
      for (SegmentAttribute parameter : function.parameters()) {
        types.put(function.name() + " " + parameter.name(), parameter.type());
      }
    }
  }

  private Interpreter(
      SegmentSchema schema, Instant now, ZoneId zone, Map<String, ValueType> types) {
    this.schema = schema;
    this.now = now;
    this.zone = zone;
    this.today = now.atZone(zone).toLocalDate();
    this.types = types;
  }

  /** The same at another moment. */
  Interpreter at(Instant other) {
    return new Interpreter(schema, other, zone, types);
  }

  boolean holds(Query query, Facts facts) {
    if (query instanceof Query.And and) {
      return and.parts().stream().allMatch(part -> holds(part, facts));
    }
    if (query instanceof Query.Or or) {
      return or.parts().stream().anyMatch(part -> holds(part, facts));
    }
    if (query instanceof Query.Not not) {
      return !holds(not.part(), facts);
    }
    if (query instanceof Query.Attribute clause) {
      return schema.function(clause.name()).isPresent()
          ? isPresent(clause.name(), facts) == ((Condition.IsNull) clause.condition()).negated()
          : condition(
              schema.attribute(clause.name()).orElseThrow().type(),
              clause.condition(),
              facts.values.get(clause.name()));
    }
    if (query instanceof Query.Anniversary clause) {
      return anniversary(clause, (Long) facts.values.get(clause.attribute()));
    }
    if (query instanceof Query.Sequence clause) {
      return sequence(clause, facts);
    }
    Query.Matches clause = (Query.Matches) query;
    return matches(clause, schema.function(clause.function()).orElseThrow(), facts)
        != clause.negated();
  }

  private static boolean isPresent(String function, Facts facts) {
    return switch (function) {
      case "customer_within_distance" -> facts.values.containsKey("customer_latitude");
      case "random_bucket" -> facts.values.containsKey("customer_id");
      default -> !rows(function, facts).isEmpty();
    };
  }

  private static List<Facts> rows(String function, Facts facts) {
    return facts.rows.getOrDefault(function, List.of());
  }

  private boolean matches(Query.Matches clause, SegmentFunction function, Facts facts) {
    if (function instanceof SegmentFunction.Distance) {
      return computed(clause, "coordinates", name -> true, distance(clause, facts));
    }
    if (function instanceof SegmentFunction.Bucket) {
      return computed(clause, "experiment", name -> true, bucket(clause, facts));
    }
    Predicate<Parameter> aggregate = p -> p.name().equals("count") || p.name().startsWith("sum_");
    List<Facts> chosen =
        rows(function.name(), facts).stream()
            .filter(row -> chosen(clause, function, row, aggregate.negate()))
            .toList();
    if (clause.parameters().stream().noneMatch(aggregate)) {
      return !chosen.isEmpty();
    }
    return clause.parameters().stream()
        .filter(aggregate)
        .allMatch(p -> condition(type(function, p.name()), p.condition(), total(chosen, p.name())));
  }

  private boolean chosen(
      Query.Matches clause, SegmentFunction function, Facts row, Predicate<Parameter> which) {
    return clause.parameters().stream()
        .filter(which)
        .allMatch(
            p -> condition(type(function, p.name()), p.condition(), row.values.get(p.name())));
  }

  private ValueType type(SegmentFunction function, String parameter) {
    return Objects.requireNonNull(types.get(function.name() + " " + parameter));
  }

  private static Long total(List<Facts> rows, String aggregate) {
    return aggregate.equals("count")
        ? (long) rows.size()
        : rows.stream()
            .mapToLong(r -> (long) r.values.getOrDefault(aggregate.substring(4), 0L))
            .sum();
  }

  private boolean computed(
      Query.Matches clause, String required, Predicate<String> any, List<@Nullable Long> values) {
    int index = 0;
    for (Parameter p : clause.parameters()) {
      if (!p.name().equals(required)
          && any.test(p.name())
          && !condition(ValueType.DECIMAL, p.condition(), values.get(index++))) {
        return false;
      }
    }
    return true;
  }

  /** The kilometres or miles of each parameter but the first, by the chord between two points. */
  private static List<@Nullable Long> distance(Query.Matches clause, Facts facts) {
    Literal.Place centre = (Literal.Place) clause.parameters().get(0).condition().literals().get(0);
    Long north = (Long) facts.values.get("customer_latitude");
    Long east = (Long) facts.values.get("customer_longitude");
    return clause.parameters().stream()
        .skip(1)
        .map(
            p -> {
              if (north == null || east == null) {
                return (Long) null;
              }
              double[] a = point(centre.latitude().doubleValue(), centre.longitude().doubleValue());
              double[] b = point(north / 1e6, east / 1e6);
              double chord =
                  Math.sqrt(
                      Math.pow(a[0] - b[0], 2)
                          + Math.pow(a[1] - b[1], 2)
                          + Math.pow(a[2] - b[2], 2));
              double km = 2 * 6371.0088 * Math.asin(Math.min(1, chord / 2));
              return Math.round((p.name().endsWith("mi") ? km / 1.609344 : km) * 1e6);
            })
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static double[] point(double latitude, double longitude) {
    double north = Math.toRadians(latitude);
    double east = Math.toRadians(longitude);
    return new double[] {
      Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)
    };
  }

  private static List<@Nullable Long> bucket(Query.Matches clause, Facts facts) {
    String id = (String) facts.values.get("customer_id");
    String experiment =
        ((Literal.Text) clause.parameters().get(0).condition().literals().get(0)).text();
    Long value = id == null ? null : percent(experiment + "\0" + id) * 10_000;
    return Arrays.asList(value, value);
  }

  /** The published hash functions in big integers. */
  static long percent(String text) {
    BigInteger mask = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    BigInteger hash = new BigInteger("14695981039346656037");
    for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
      hash = hash.xor(BigInteger.valueOf(b & 0xff));
      hash = hash.multiply(new BigInteger("1099511628211")).and(mask);
    }
    for (String factor : List.of("ff51afd7ed558ccd", "c4ceb9fe1a85ec53")) {
      hash = hash.xor(hash.shiftRight(33)).multiply(new BigInteger(factor, 16)).and(mask);
    }
    return hash.xor(hash.shiftRight(33)).mod(BigInteger.valueOf(10_000)).longValueExact();
  }

  private boolean sequence(Query.Sequence clause, Facts facts) {
    for (Facts a : rows(clause.first().function(), facts)) {
      for (Facts b : rows(clause.then().function(), facts)) {
        if (isStep(clause.first(), a) && isStep(clause.then(), b)) {
          long from = date(a);
          long to = date(b);
          if (to > from && to <= later(from, clause.within())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static long date(Facts row) {
    return (long) Objects.requireNonNull(row.values.get("date"));
  }

  private boolean isStep(Query.Matches clause, Facts row) {
    return row.values.containsKey("date")
        && chosen(clause, schema.function(clause.function()).orElseThrow(), row, p -> true);
  }

  private long later(long second, Literal.Offset offset) {
    return switch (offset.unit()) {
      case HOUR -> second + 3600L * offset.amount();
      case MINUTE -> second + 60L * offset.amount();
      default ->
          Instant.ofEpochSecond(second)
              .atZone(zone)
              .plus(offset.amount(), offset.unit().unit())
              .toEpochSecond();
    };
  }

  private boolean anniversary(Query.Anniversary clause, @Nullable Long date) {
    Condition condition = clause.condition();
    if (condition instanceof Condition.Between between) {
      return date != null && isAmong(date, day(between.low()), day(between.high()));
    }
    Condition.Compare compare = (Condition.Compare) condition;
    LocalDate day = day(compare.literal());
    LocalDate first = LocalDate.of(day.getYear(), 1, 1);
    LocalDate last = LocalDate.of(day.getYear(), 12, 31);
    return switch (compare.operator()) {
      case EQUAL -> date != null && isAmong(date, day, day);
      case NOT_EQUAL -> date == null || !isAmong(date, day, day);
      case LESS -> date != null && isAmong(date, first, day.minusDays(1));
      case AT_MOST -> date != null && isAmong(date, first, day);
      case MORE -> date != null && isAmong(date, day.plusDays(1), last);
      case AT_LEAST -> date != null && isAmong(date, day, last);
    };
  }

  /** Walks the days. */
  private boolean isAmong(long date, LocalDate from, LocalDate to) {
    LocalDate known = localDay(date);
    boolean leap = known.getMonthValue() == 2 && known.getDayOfMonth() == 29;
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      int wanted = leap && !day.isLeapYear() ? 28 : known.getDayOfMonth();
      if (day.getDayOfMonth() == wanted && day.getMonthValue() == known.getMonthValue()) {
        return true;
      }
    }
    return false;
  }

  LocalDate localDay(long second) {
    return Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
  }

  private LocalDate day(Literal literal) {
    if (literal instanceof Literal.Day day) {
      return day.day();
    }
    if (literal instanceof Literal.Offset offset) {
      return today.plus(offset.amount(), offset.unit().unit());
    }
    return literal == Literal.Named.TODAY ? today : today.minusDays(1);
  }

  private boolean condition(ValueType type, Condition condition, @Nullable Object known) {
    Object value = known == null ? List.of() : known;
    boolean absent = value.equals(List.of());
    if (condition instanceof Condition.IsNull isNull) {
      return absent != isNull.negated();
    }
    if (condition instanceof Condition.Contains contains) {
      return contains(type, contains, (List<?>) value);
    }
    if (condition instanceof Condition.OneOf oneOf) {
      boolean any =
          !absent && oneOf.literals().stream().anyMatch(one -> compare(type, value, one) == 0);
      return any != oneOf.negated();
    }
    if (condition instanceof Condition.Between between) {
      return !absent
          && compare(type, value, between.low()) >= 0
          && compare(type, value, between.high()) <= 0;
    }
    Condition.Compare compare = (Condition.Compare) condition;
    if (type == ValueType.ID_LIST) {
      boolean has =
          !absent && ((List<?>) value).stream().anyMatch(v -> isText(type, v, compare.literal()));
      return has == (compare.operator() == Operator.EQUAL);
    }
    if (absent) {
      return compare.operator() == Operator.NOT_EQUAL;
    }
    int order = compare(type, value, compare.literal());
    return switch (compare.operator()) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }

  private static boolean contains(ValueType type, Condition.Contains contains, List<?> values) {
    Predicate<Literal> has = one -> values.stream().anyMatch(v -> isText(type, v, one));
    boolean holds =
        contains.quantity() == Condition.Quantity.ALL
            ? contains.literals().stream().allMatch(has)
            : contains.literals().stream().anyMatch(has);
    return holds != contains.negated();
  }

  private static boolean isText(ValueType type, Object value, Literal literal) {
    String wanted = literal instanceof Literal.Text text ? text.text() : literal.toString();
    boolean folded = type == ValueType.TAG || type == ValueType.TAG_LIST;
    return folded ? wanted.equalsIgnoreCase((String) value) : wanted.equals(value);
  }

  /** How a value lies to what a literal stands for: before it, in it, behind it. */
  private int compare(ValueType type, Object value, Literal literal) {
    if (value instanceof String) {
      return isText(type, value, literal) ? 0 : 1;
    }
    long number = (Long) value;
    if (literal instanceof Literal.Numeral numeral) {
      return BigDecimal.valueOf(number, type == ValueType.DECIMAL ? 6 : 0)
          .compareTo(numeral.number());
    }
    if (literal instanceof Literal.Flag flag) {
      return Long.compare(number, flag.value() ? 1 : 0);
    }
    if (literal instanceof Literal.Moment moment) {
      LocalDateTime local = moment.moment();
      return Long.compare(number, local.atZone(zone).toEpochSecond());
    }
    if (literal instanceof Literal.Offset offset && offset.unit().isExact()) {
      return Long.compare(number, later(now.getEpochSecond(), offset));
    }
    return localDay(number).compareTo(day(literal));
  }
}
