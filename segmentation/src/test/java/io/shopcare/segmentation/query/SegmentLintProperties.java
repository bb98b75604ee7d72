package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.segmentation.query.SegmentFinding.Kind;
import io.shopcare.segmentation.testkit.QueryArbitraries;
import io.shopcare.testkit.Tries;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What is found of segments, against customers who could be there. */
class SegmentLintProperties {

  private static final SegmentSchema SCHEMA = SegmentSchema.extended();

  private static final Instant NOW = Instant.parse("2026-05-15T12:00:00Z");

  /** Attributes of which a few values stand for all. */
  private static final SegmentSchema SMALL =
      SegmentSchema.builder()
          .addAttributes(
              SegmentAttribute.of("number_of_orders", ValueType.WHOLE).withLeast(0),
              SegmentAttribute.of("balance", ValueType.WHOLE),
              SegmentAttribute.of("votes", ValueType.WHOLE).withLeast(2),
              SegmentAttribute.of("customer_language", ValueType.TEXT),
              SegmentAttribute.of("customer_tags", ValueType.TAG_LIST),
              SegmentAttribute.of("accepts_post", ValueType.FLAG),
              SegmentAttribute.of("metafields.a.flag", ValueType.FLAG),
              SegmentAttribute.of("tier", ValueType.TEXT, "HIGH", "LOW"),
              SegmentAttribute.of("topics", ValueType.TEXT_LIST, "NEWS", "SALE"))
          .addFunctions(
              SegmentSchema.shopify().function("orders_placed").orElseThrow(),
              SegmentSchema.shopify().function("shopify_email.opened").orElseThrow())
          .build();

  /** The same where only its literals say that one of them is a flag. */
  private static final SegmentSchema UNLISTED =
      SegmentSchema.builder()
          .attributes(
              SMALL.attributes().stream()
                  .filter(attribute -> !attribute.name().startsWith("metafields."))
                  .toList())
          .functions(SMALL.functions())
          .addOpenPrefixes("metafields.")
          .build();

  /** 100,000 times three segments in a thorough run, in both properties. */
  @Property
  @Tries(20_000)
  void whatItFindsIsTrueOfEveryCustomer(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 5; i++) {
      findingsAreTrue(random);
    }
  }

  private static void findingsAreTrue(Random random) {
    Query base = QueryArbitraries.query(random, SCHEMA);
    Query other = QueryArbitraries.query(random, SCHEMA);
    Map<String, Segment> segments =
        Map.of(
            "a", new Segment(base),
            "b", new Segment(base.and(other)),
            "c", new Segment(other.or(base.not())));
    List<SegmentFinding> findings = SegmentLint.check(segments, SCHEMA);
    for (SegmentFinding finding : findings) {
      SegmentLintTest.witnessed(finding, segments, SCHEMA);
    }
    for (int i = 0; i < 10; i++) {
      Instant now = RandomFacts.moment(random);
      ZoneId zone = RandomFacts.ZONES.get(random.nextInt(RandomFacts.ZONES.size()));
      Facts customer = fitting(random, new RandomFacts(random, now, zone).customer(SCHEMA));
      Interpreter oracle = new Interpreter(SCHEMA, now, zone);
      for (SegmentFinding finding : findings) {
        List<Boolean> in =
            finding.names().stream()
                .map(
                    name ->
                        oracle.holds(Objects.requireNonNull(segments.get(name)).query(), customer))
                .toList();
        assertThat(isTrue(finding.kind(), in))
            .as("%s of %s: %s at %s in %s", finding, segments, customer, now, zone)
            .isTrue();
      }
    }
  }

  /** Codes that the schema does not list become some that it does, and numbers no less. */
  private static Facts fitting(Random random, Facts customer) {
    for (SegmentAttribute attribute : SCHEMA.attributes()) {
      List<String> codes = attribute.values();
      if (!codes.isEmpty() && customer.values.containsKey(attribute.name())) {
        customer.text(attribute.name(), codes.get(random.nextInt(codes.size())));
      }
      if (attribute.least() != FactReader.ABSENT) {
        customer.values.computeIfPresent(
            attribute.name(), (name, value) -> Math.max((long) value, attribute.least()));
      }
    }
    return customer;
  }

  private static boolean isTrue(Kind kind, List<Boolean> in) {
    return switch (kind) {
      case CONTRADICTION -> !in.get(0);
      case TAUTOLOGY -> in.get(0);
      case DUPLICATE -> in.get(0).equals(in.get(1));
      case SUBSUMED -> !in.get(0) || in.get(1);
    };
  }

  /** Of queries of few clauses a witness is always found. */
  @Property
  @Tries(20_000)
  void ofFewValuesItFindsWhatAskingEverybodyFinds(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 6; i++) {
      int levels = 1 + i % 2;
      SegmentSchema three = three(random);
      Query base = ofAttributes(random, three, levels);
      Query other = ofAttributes(random, three, levels);
      SortedMap<String, Segment> segments =
          new TreeMap<>(
              Map.of(
                  "a", new Segment(base),
                  "b", new Segment(random.nextBoolean() ? other : base.and(other)),
                  "c", new Segment(random.nextBoolean() ? other.or(base.not()) : other.not())));
      List<SegmentFinding> findings =
          SegmentLint.check(segments, random.nextBoolean() ? SMALL : UNLISTED);
      assertThat(findings.stream().map(found -> found.kind() + " " + found.names()))
          .as("%s", segments)
          .isEqualTo(expected(segments, everybody(base.and(other))));
      for (SegmentFinding finding : findings) {
        if (levels == 1) {
          assertThat(finding.witness() == null)
              .as("%s of %s", finding, segments)
              .isEqualTo(finding.kind() == Kind.CONTRADICTION);
        }
        SegmentLintTest.witnessed(finding, segments, SMALL);
      }
    }
  }

  /** What is found with fewer answers is the beginning of what is found with more. */
  @Property
  @Tries(10_000)
  void withFewerAnswersItFindsLessAndNothingElse(@ForAll long seed) {
    Random random = new Random(seed);
    SegmentSchema three = three(random);
    SortedMap<String, Segment> segments = new TreeMap<>();
    for (String name : List.of("a", "b", "c", "d", "e")) {
      segments.put(name, new Segment(ofAttributes(random, three, 1)));
    }
    List<SegmentFinding> all = SegmentLint.check(segments, SMALL);
    List<SegmentFinding> some = SegmentLint.check(segments, SMALL, random.nextInt(2_000));
    assertThat(some).isEqualTo(all.subList(0, some.size()));
    assertThat(SegmentLint.check(segments, SMALL, 0)).isEmpty();
    assertThat(SegmentLint.check(segments, SMALL, 1_000_000)).isEqualTo(all);
  }

  private static SegmentSchema three(Random random) {
    List<SegmentAttribute> attributes = new ArrayList<>(SMALL.attributes());
    Collections.shuffle(attributes, random);
    return SegmentSchema.builder()
        .attributes(attributes.subList(0, 3))
        .functions(SMALL.functions())
        .build();
  }

  private static Query ofAttributes(Random random, SegmentSchema schema, int levels) {
    if (levels == 0) {
      return clause(random, schema);
    }
    Query one = ofAttributes(random, schema, levels - 1);
    return switch (random.nextInt(5)) {
      case 0, 1 -> one.and(ofAttributes(random, schema, levels - 1));
      case 2, 3 -> one.or(ofAttributes(random, schema, levels - 1));
      default -> one.not();
    };
  }

  private static Query clause(Random random, SegmentSchema schema) {
    Query query = QueryArbitraries.query(random, schema);
    while (!(query instanceof Query.Attribute clause)
        || schema.attribute(clause.name()).isEmpty()) {
      query = QueryArbitraries.query(random, schema);
    }
    return query;
  }

  /** A customer of every value that makes a difference to a query, and of every list. */
  private static List<Facts> everybody(Query query) {
    List<Facts> all = List.of(Facts.none());
    for (SegmentAttribute attribute : SMALL.attributes()) {
      List<Query> clauses = clauses(query, attribute.name());
      if (!clauses.isEmpty()) {
        List<@Nullable Object> values = values(attribute, clauses);
        all =
            all.stream()
                .flatMap(
                    facts ->
                        values.stream()
                            .map(value -> Otherwise.with(facts, attribute.name(), value)))
                .toList();
      }
    }
    return all;
  }

  private static List<Query> clauses(Query query, String attribute) {
    return query instanceof Query.Attribute clause
        ? clause.name().equals(attribute) ? List.of(clause) : List.of()
        : query.parts().stream().flatMap(part -> clauses(part, attribute).stream()).toList();
  }

  private static List<@Nullable Object> values(SegmentAttribute attribute, List<Query> clauses) {
    ValueType type = attribute.type();
    List<@Nullable Object> values = new ArrayList<>();
    values.add(null);
    if (type.reading() == ValueType.Reading.NUMBER) {
      boolean flag = type == ValueType.FLAG;
      LongStream.rangeClosed(flag ? 0 : Math.max(-3, attribute.least()), flag ? 1 : 7)
          .forEach(values::add);
      return values;
    }
    SortedSet<String> texts =
        new TreeSet<>(type == ValueType.TAG_LIST ? String.CASE_INSENSITIVE_ORDER : null);
    texts.addAll(attribute.values());
    if (texts.isEmpty()) {
      texts.add(Otherwise.UNNAMED);
      clauses.stream()
          .flatMap(Literals::of)
          .forEach(literal -> texts.add(((Literal.Text) literal).text()));
    }
    if (type == ValueType.TEXT) {
      values.addAll(texts);
      return values;
    }
    List<List<String>> lists = new ArrayList<>(List.of(List.of()));
    for (String text : texts) {
      for (List<String> list : List.copyOf(lists)) {
        lists.add(Stream.concat(list.stream(), Stream.of(text)).toList());
      }
    }
    values.addAll(lists);
    return values;
  }

  private static List<String> expected(SortedMap<String, Segment> segments, List<Facts> everybody) {
    Interpreter interpreter = new Interpreter(SMALL, NOW, ZoneOffset.UTC);
    SortedMap<String, BitSet> members = new TreeMap<>();
    List<String> expected = new ArrayList<>();
    segments.forEach(
        (name, segment) -> {
          BitSet in = new BitSet();
          for (int i = 0; i < everybody.size(); i++) {
            in.set(i, interpreter.holds(segment.query(), everybody.get(i)));
          }
          if (in.isEmpty()) {
            expected.add(Kind.CONTRADICTION + " " + List.of(name));
          } else if (in.cardinality() == everybody.size()) {
            expected.add(Kind.TAUTOLOGY + " " + List.of(name));
          } else {
            members.put(name, in);
          }
        });
    members.forEach(
        (one, in) ->
            members
                .tailMap(one + "\0")
                .forEach(
                    (other, there) -> {
                      boolean within = isWithin(in, there);
                      boolean around = isWithin(there, in);
                      if (within && around) {
                        expected.add(Kind.DUPLICATE + " " + List.of(one, other));
                      } else if (within || around) {
                        expected.add(
                            Kind.SUBSUMED
                                + " "
                                + (within ? List.of(one, other) : List.of(other, one)));
                      }
                    }));
    return expected;
  }

  private static boolean isWithin(BitSet one, BitSet other) {
    BitSet outside = (BitSet) one.clone();
    outside.andNot(other);
    return outside.isEmpty();
  }
}
