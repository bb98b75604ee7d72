package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.shopcare.decision.Outcome;
import io.shopcare.segmentation.testkit.QueryArbitraries;
import io.shopcare.testkit.Tries;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Counterfactuals against all other values of each fact, one by one, on small domains. */
class CounterfactualProperties {

  private static final String LIST = "customer_tags";
  private static final long CENT = 10_000;

  /** What is beside each half up to 105. */
  private static final long[] AMOUNTS =
      LongStream.range(0, 210)
          .flatMap(n -> LongStream.rangeClosed(50 * n - 1, 50 * n + 1))
          .filter(n -> n >= 0)
          .map(n -> n * CENT)
          .toArray();

  private static final Set<String> TEXTS =
      Set.of("vip", "VIP", "fr", "L'été", "a\\b", "", "FR", "1");

  private static final SegmentSchema SCHEMA =
      SegmentSchema.builder()
          .addAttributes(
              SegmentAttribute.of("number_of_orders", ValueType.WHOLE).withLeast(0),
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
    final ZoneId zone;
    final boolean before;
    final List<Counterfactual> found;
    private final Map<String, Settled> settled = new HashMap<>();

    Trial(Random random) {
      now = RandomFacts.moment(random);
      zone = RandomFacts.ZONES.get(random.nextInt(RandomFacts.ZONES.size()));
      query = QueryArbitraries.query(random, SCHEMA);
      customer = new RandomFacts(random, now, zone).customer(SCHEMA);
      customer.values.computeIfPresent("accepts_post", (name, value) -> ((long) value) & 1);
      oracle = new Interpreter(SCHEMA, now, zone);
      bound = new Segment(query).compile(SCHEMA, Facts.READER).at(now, zone);
      before = oracle.holds(query, customer);
      found = bound.counterfactuals(customer);
    }

    boolean names(String fact) {
      return query.toString().contains(fact);
    }

    boolean flips(String name, @Nullable Object value) {
      return differs(name, Otherwise.with(customer, name, value));
    }

    /** Whether the answer is another of a customer who differs in one fact. */
    boolean differs(String name, Facts changed) {
      return settled
              .computeIfAbsent(
                  name,
                  fact ->
                      Settled.of(query, oracle, customer, part -> part.toString().contains(fact)))
              .holds(oracle, changed)
          != before;
    }

    Optional<FactChange> change(String name) {
      return found.stream()
          .map(Counterfactual::change)
          .filter(change -> change.fact().equals(name))
          .findFirst();
    }

    Supplier<String> story(@Nullable Object what) {
      return () -> query + " of " + customer + " at " + now + ": " + what;
    }
  }

  /** 100,000 questions in a thorough run, as in the other properties. */
  @Property
  @Tries(10_000)
  void whatIsAppliedChangesTheAnswerUntilTheMomentSaid(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      Trial trial = new Trial(random);
      for (Counterfactual one : trial.found) {
        Facts changed = Otherwise.apply(one.change(), trial.customer, SCHEMA);
        assertThat(one.value()).isNotEqualTo(trial.before);
        assertThat(trial.oracle.holds(trial.query, changed))
            .as(trial.story(one))
            .isEqualTo(one.value());
        assertThat(trial.bound.nextChange(changed)).as(trial.story(one)).isEqualTo(one.before());
      }
      Outcome<Counterfactual> outcome = trial.bound.counterfactual(trial.customer);
      assertThat(outcome.accepted()).isEqualTo(trial.found.stream().findFirst());
      assertThat(outcome.refusals()).hasSize(trial.found.isEmpty() ? 1 : 0);
      assertThat(trial.found.stream().map(one -> share(one.change(), trial.now))).isSorted();
    }
  }

  @Property
  @Tries(10_000)
  void ofAFactNoSmallerChangeDoes(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      Trial trial = new Trial(random);
      for (SegmentAttribute attribute : SCHEMA.attributes()) {
        if (trial.names(attribute.name())) {
          nothingSmaller(trial, attribute);
        } else {
          assertThat(trial.change(attribute.name())).isEmpty();
        }
      }
    }
  }

  private static void nothingSmaller(Trial trial, SegmentAttribute attribute) {
    String name = attribute.name();
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

  @Property
  @Tries(10_000)
  void ofEventsNoneWithLessDoes(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      Trial trial = new Trial(random);
      while (!trial.names("orders_placed")) {
        trial = new Trial(random);
      }
      FactChange.Event found = (FactChange.Event) trial.change("orders_placed").orElse(null);
      for (String id : Arrays.asList(null, "0", "1", "2")) {
        Facts row = Facts.none().number("date", trial.now.getEpochSecond());
        if (id != null) {
          row.text("location_id", id).text("app_id", id);
        }
        event(trial, row, found);
      }
    }
  }

  /** Nothing flips below what was found, and no hundredth where that is finer or nothing. */
  private static void event(Trial trial, Facts row, FactChange.@Nullable Event found) {
    long seen = found == null ? Long.MAX_VALUE : amount(found);
    if (seen == FactReader.ABSENT) {
      return;
    }
    Facts changed = Otherwise.copy(trial.customer).row("orders_placed", row);
    none(trial, "orders_placed", changed, found);
    for (long amount : trial.names("amount ") ? AMOUNTS : new long[0]) {
      if (amount < seen || seen % CENT != 0) {
        row.number("amount", amount);
        none(trial, "orders_placed", changed, found);
      }
    }
  }

  private static void none(Trial trial, String fact, Facts changed, @Nullable FactChange found) {
    if (trial.differs(fact, changed)) {
      fail("%s, though %s differs", trial.story(found).get(), changed);
    }
  }

  private static long amount(FactChange.Event event) {
    return event.columns().stream()
        .filter(column -> column.name().equals("amount"))
        .map(column -> ((BigDecimal) column.value()).movePointRight(6).longValueExact())
        .findFirst()
        .orElse(FactReader.ABSENT);
  }

  private static void wholeNumber(Trial trial) {
    String name = "number_of_orders";
    long from = (long) trial.customer.values.getOrDefault(name, 0L);
    FactChange.Quantity found = (FactChange.Quantity) trial.change(name).orElse(null);
    long[] flipping =
        LongStream.concat(LongStream.rangeClosed(0, 10), LongStream.of(from - 1, from, from + 1))
            .filter(n -> n >= 0)
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

  /** Answers change at whole quarters of an hour and midnights, and the second after. */
  private static void date(Trial trial, String name) {
    if (trial.query.toString().contains("anniversary('" + name)) {
      return;
    }
    long from = (long) trial.customer.values.getOrDefault(name, trial.now.getEpochSecond());
    FactChange.Moment found = (FactChange.Moment) trial.change(name).orElse(null);
    long to =
        found == null || found.to() == null
            ? Long.MAX_VALUE
            : Math.abs(found.to().getEpochSecond() - from);
    LocalDate day = trial.oracle.localDay(from);
    Facts changed = Otherwise.copy(trial.customer);
    for (int i = -500; i <= 500; i++) {
      long quarter = Math.floorDiv(from, 900) * 900 + 900L * i;
      long midnight = day.plusDays(i).atStartOfDay(trial.zone).toEpochSecond();
      for (long near = -1; near <= 1; near++) {
        for (long at : new long[] {quarter + near, midnight + near}) {
          if (at != from && Math.abs(at - from) < to) {
            changed.number(name, at);
            none(trial, name, changed, found);
          }
        }
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
}
