package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Outcome;
import io.shopcare.segmentation.testkit.QueryArbitraries;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Counterfactuals against all other values of each fact, one by one, on small domains. */
class CounterfactualProperties {

  private static final String LIST = "customer_tags";
  private static final long CENT = 10_000;
  private static final Set<String> TEXTS =
      Set.of("vip", "VIP", "fr", "L'été", "a\\b", "", "FR", "1");

  private static final SegmentSchema SCHEMA =
      SegmentSchema.builder()
          .addAttributes(
              SegmentAttribute.of("number_of_orders", ValueType.WHOLE),
              SegmentAttribute.of("amount_spent", ValueType.DECIMAL),
              SegmentAttribute.of("last_order_date", ValueType.DATE),
              SegmentAttribute.of("first_order_date", ValueType.DATE),
              SegmentAttribute.of("customer_language", ValueType.TEXT),
              SegmentAttribute.of("rfm_group", ValueType.TEXT, "NEW", "LOYAL", "AT_RISK"),
              SegmentAttribute.of(LIST, ValueType.TAG_LIST),
              SegmentAttribute.of("accepts_post", ValueType.FLAG))
          .addFunctions(
              SegmentSchema.shopify().function("orders_placed").orElseThrow(),
              SegmentSchema.shopify().function("shopify_email.opened").orElseThrow())
          .build();

  private static final class Trial {
    final Query query;
    final Facts customer;
    final Interpreter oracle;
    final BoundSegment<Facts> bound;
    final Instant now;
    final boolean before;

    Trial(long seed) {
      Random random = new Random(seed);
      now = RandomFacts.moment(random);
      ZoneId zone = RandomFacts.ZONES.get(random.nextInt(RandomFacts.ZONES.size()));
      query = QueryArbitraries.query(random, SCHEMA);
      customer = new RandomFacts(random, now, zone).customer(SCHEMA);
      customer.values.computeIfPresent("accepts_post", (name, value) -> ((long) value) & 1);
      oracle = new Interpreter(SCHEMA, now, zone);
      bound = new Segment(query).compile(SCHEMA, Facts.READER).at(now, zone);
      before = oracle.holds(query, customer);
    }

    boolean flips(String name, @Nullable Object value) {
      return oracle.holds(query, Otherwise.with(customer, name, value)) != before;
    }

    Optional<FactChange> change(String name) {
      return bound.counterfactuals(customer).stream()
          .map(Counterfactual::change)
          .filter(change -> change.fact().equals(name))
          .findFirst();
    }

    String story(@Nullable Object found) {
      return query + " of " + customer + " at " + now + ": " + found;
    }
  }

  @Property
  void whatIsAppliedChangesTheAnswerUntilTheMomentSaid(@ForAll long seed) {
    Trial trial = new Trial(seed);
    List<Counterfactual> all = trial.bound.counterfactuals(trial.customer);
    for (Counterfactual one : all) {
      Facts changed = Otherwise.apply(one.change(), trial.customer, SCHEMA);
      assertThat(one.value()).isNotEqualTo(trial.before);
      assertThat(trial.oracle.holds(trial.query, changed))
          .as(trial.story(one))
          .isEqualTo(one.value());
      assertThat(trial.bound.nextChange(changed)).as(trial.story(one)).isEqualTo(one.before());
    }
    assertThat(trial.bound.counterfactual(trial.customer).accepted())
        .isEqualTo(all.stream().findFirst());
    assertThat(all.stream().map(one -> share(one.change(), trial.now))).isSorted();
  }

  @Property
  void ofAFactNoSmallerChangeDoes(@ForAll long seed) {
    Trial trial = new Trial(seed);
    for (SegmentAttribute attribute : SCHEMA.attributes()) {
      String name = attribute.name();
      if (!trial.query.toString().contains(name)) {
        assertThat(trial.change(name)).isEmpty();
        continue;
      }
      switch (name) {
        case "number_of_orders" -> wholeNumber(trial);
        case "amount_spent" -> amount(trial);
        case "customer_language" -> text(trial, name, TEXTS);
        case "rfm_group" -> text(trial, name, Set.copyOf(attribute.values()));
        case "accepts_post" -> flag(trial);
        case LIST -> list(trial);
        default -> date(trial, name);
      }
    }
  }

  @Property
  void ofEventsNoneWithLessDoes(@ForAll long seed) {
    Trial trial = new Trial(seed);
    Optional<FactChange> found = trial.change("orders_placed");
    long[] amounts =
        Stream.concat(
                LongStream.range(0, 700).mapToObj(n -> n * CENT),
                LongStream.range(0, 400).mapToObj(n -> n * 500_000 - 10_000))
            .mapToLong(n -> n)
            .filter(n -> n >= 0)
            .toArray();
    for (String id : Arrays.asList(null, "0", "1", "2")) {
      Facts row = Facts.none().number("date", trial.now.getEpochSecond());
      if (id != null) {
        row.text("location_id", id).text("app_id", id);
      }
      event(trial, row, FactReader.ABSENT, found);
      for (long amount : amounts) {
        event(trial, Otherwise.with(row, "amount", amount), amount, found);
      }
    }
  }

  private static void event(Trial trial, Facts row, long amount, Optional<FactChange> found) {
    Facts changed = Otherwise.copy(trial.customer).row("orders_placed", row);
    if (trial.oracle.holds(trial.query, changed) != trial.before) {
      assertThat(found).as(trial.story(row)).isPresent();
      long seen =
          ((FactChange.Event) found.orElseThrow())
              .columns().stream()
                  .filter(column -> column.name().equals("amount"))
                  .map(column -> ((BigDecimal) column.value()).movePointRight(6).longValueExact())
                  .findFirst()
                  .orElse(FactReader.ABSENT);
      assertThat(seen % CENT == 0 || seen == FactReader.ABSENT).as(trial.story(found)).isTrue();
      assertThat(seen).as(trial.story(found)).isLessThanOrEqualTo(amount);
    }
  }

  private static void wholeNumber(Trial trial) {
    String name = "number_of_orders";
    long from = (long) trial.customer.values.getOrDefault(name, 0L);
    FactChange.Quantity found = (FactChange.Quantity) trial.change(name).orElse(null);
    long[] flipping =
        LongStream.concat(LongStream.rangeClosed(-10, 10), LongStream.of(from - 1, from, from + 1))
            .filter(n -> trial.flips(name, n))
            .toArray();
    boolean none = flipping.length == 0;
    assertThat(found != null).as(trial.story(found)).isEqualTo(!none || trial.flips(name, null));
    if (found != null && !none) {
      long least = Arrays.stream(flipping).map(n -> Math.abs(n - from)).min().orElseThrow();
      long to = found.to() == null ? Long.MAX_VALUE : found.to().longValueExact();
      assertThat(Math.abs(to - from)).as(trial.story(found)).isEqualTo(least);
      assertThat(to).isEqualTo(trial.flips(name, from + least) ? from + least : from - least);
    }
  }

  private static void amount(Trial trial) {
    String name = "amount_spent";
    long from = (long) trial.customer.values.getOrDefault(name, 0L);
    FactChange.Quantity found = (FactChange.Quantity) trial.change(name).orElse(null);
    long[] cents =
        LongStream.concat(
                LongStream.rangeClosed(-200, 600).map(n -> n * CENT),
                LongStream.rangeClosed(9_990, 10_010).map(n -> n * CENT))
            .filter(n -> trial.flips(name, n))
            .toArray();
    if (cents.length > 0) {
      long least = Arrays.stream(cents).map(n -> Math.abs(n - from)).min().orElseThrow();
      Objects.requireNonNull(found, trial.story(null));
      long to = found.to() == null ? Long.MAX_VALUE : found.to().movePointRight(6).longValueExact();
      assertThat(Math.abs(to - from)).as(trial.story(found)).isEqualTo(least);
      return;
    }
    long[] fine = {0, 1, 2, 999_999, 1_000_001, -1, -999_999, -1_000_001, 99_989_999, 1_499_999};
    boolean flips = Arrays.stream(fine).anyMatch(n -> trial.flips(name, n));
    if (flips || trial.flips(name, null)) {
      assertThat(found).as(trial.story(found)).isNotNull();
    }
    if (found != null) {
      assertThat(found.to() != null).as(trial.story(found)).isEqualTo(flips);
    }
  }

  /** Answers change at whole quarters of an hour and the second after. */
  private static void date(Trial trial, String name) {
    if (trial.query.toString().contains("anniversary('" + name)) {
      return;
    }
    long from = (long) trial.customer.values.getOrDefault(name, trial.now.getEpochSecond());
    FactChange.Moment found = (FactChange.Moment) trial.change(name).orElse(null);
    Long to =
        found == null || found.to() == null
            ? null
            : (Long) Math.abs(found.to().getEpochSecond() - from);
    long quarter = Math.floorDiv(from, 900) * 900;
    for (int i = 0; i < 500; i++) {
      for (long near : List.of(quarter + 900L * i, quarter - 900L * i)) {
        for (long at = near - 1; at <= near + 1; at++) {
          if (at != from && (to == null || Math.abs(at - from) < to)) {
            assertThat(trial.flips(name, at)).as(trial.story(found) + " not " + at).isFalse();
          }
        }
      }
      if (to != null && 900L * i > to + 900) {
        return;
      }
    }
    if (found == null) {
      assertThat(trial.flips(name, null)).isFalse();
    }
  }

  private static void text(Trial trial, String name, Set<String> named) {
    FactChange found = trial.change(name).orElse(null);
    boolean byName = named.stream().anyMatch(text -> trial.flips(name, text));
    boolean other = !name.equals("rfm_group") && trial.flips(name, Otherwise.UNNAMED);
    boolean none = trial.flips(name, null);
    assertThat(found != null).as(trial.story(found)).isEqualTo(byName || other || none);
    if (found instanceof FactChange.Code code) {
      assertThat(code.to() == null).as(trial.story(found)).isEqualTo(!byName && !other);
    }
  }

  private static void flag(Trial trial) {
    String name = "accepts_post";
    boolean flips = trial.flips(name, 1L) || trial.flips(name, 0L) || trial.flips(name, null);
    assertThat(trial.change(name).isPresent()).isEqualTo(flips);
  }

  @SuppressWarnings("unchecked") // Facts hold lists of texts only.
  private static void list(Trial trial) {
    Set<String> from = folded((List<String>) trial.customer.values.getOrDefault(LIST, List.of()));
    Set<String> some = folded(List.of("vip", "fr", "L'été", "a\\b", "", "1", Otherwise.UNNAMED));
    some.addAll(from);
    List<String> universe = new ArrayList<>(some);
    int least = Integer.MAX_VALUE;
    for (int chosen = 0; chosen < 1 << universe.size(); chosen++) {
      List<String> to = new ArrayList<>();
      for (int i = 0; i < universe.size(); i++) {
        if ((chosen >> i & 1) == 1) {
          to.add(universe.get(i));
        }
      }
      Set<String> apart = new HashSet<>(to);
      apart.removeAll(from);
      int size = apart.size() + from.size() - (to.size() - apart.size());
      if (size < least && trial.flips(LIST, to)) {
        least = size;
      }
    }
    Optional<FactChange> found = trial.change(LIST);
    assertThat(found.isPresent()).as(trial.story(found)).isEqualTo(least < Integer.MAX_VALUE);
    if (found.isPresent()) {
      FactChange.Entries entries = (FactChange.Entries) found.orElseThrow();
      int size = entries.added().size() + entries.removed().size() + (entries.another() ? 1 : 0);
      assertThat(size).as(trial.story(found)).isEqualTo(least);
    }
  }

  private static Set<String> folded(List<String> texts) {
    Set<String> folded = new TreeSet<>();
    texts.forEach(text -> folded.add(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)));
    return folded;
  }

  /** Near enough, as few shares are nearly equal. */
  private static double share(FactChange change, Instant now) {
    if (change instanceof FactChange.Quantity quantity) {
      return share(quantity.from(), quantity.to());
    }
    if (change instanceof FactChange.Moment moment) {
      return share(since(moment.from(), now), since(moment.to(), now));
    }
    return change instanceof FactChange.Entries entries
        ? entries.added().size() + entries.removed().size() + (entries.another() ? 1 : 0)
        : 1;
  }

  private static @Nullable BigDecimal since(@Nullable Instant at, Instant now) {
    return at == null ? null : BigDecimal.valueOf(at.getEpochSecond() - now.getEpochSecond());
  }

  private static double share(@Nullable BigDecimal from, @Nullable BigDecimal to) {
    return from == null || to == null
        ? 1
        : to.subtract(from).abs().doubleValue() / from.abs().max(to.abs()).doubleValue();
  }

  @Property
  void aRefusalMeansThatNoFactAloneDoes(@ForAll long seed) {
    Trial trial = new Trial(seed);
    Outcome<Counterfactual> outcome = trial.bound.counterfactual(trial.customer);
    assertThat(outcome.isAccepted())
        .isEqualTo(!trial.bound.counterfactuals(trial.customer).isEmpty());
    if (!outcome.isAccepted()) {
      assertThat(outcome.refusals()).hasSize(1);
      for (long orders = -10; orders <= 10; orders++) {
        assertThat(trial.flips("number_of_orders", orders)).isFalse();
      }
    }
  }
}
