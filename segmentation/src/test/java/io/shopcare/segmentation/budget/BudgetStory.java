package io.shopcare.segmentation.budget;

import io.shopcare.segmentation.budget.BudgetWindow.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Random budgets and what happens to them, for the properties of a package. */
class BudgetStory extends DomainContextBase {

  /** The evening before the clocks of Paris go forward. */
  static final Instant T = Instant.parse("2026-03-28T20:00:00Z");

  static final Duration WEEKEND = Duration.ofHours(30);

  @Provide
  Arbitrary<BudgetPolicy> policies() {
    Arbitrary<BudgetWindow> windows =
        Arbitraries.of(
            BudgetWindow.whole(),
            BudgetWindow.sliding(WEEKEND),
            BudgetWindow.tumbling(Stretch.DAY, ZoneId.of("Europe/Paris")),
            BudgetWindow.tumbling(Stretch.WEEK, ZoneId.of("America/New_York")));
    Arbitrary<LastPartial> partials =
        Arbitraries.of(new LastPartial.Reject(), new LastPartial.Cap());
    return Combinators.combine(windows, partials, Arbitraries.longs().between(0, 30))
        .as(
            (window, partial, limit) ->
                BudgetPolicy.builder().from(uses(limit, window)).lastPartial(partial).build());
  }

  /** So many uses in a window. */
  static BudgetPolicy uses(long limit, BudgetWindow window) {
    return BudgetPolicy.builder().unit(BudgetAmount.USES).limit(limit).window(window).build();
  }

  /** Any command but a close, sensible more often than not. */
  static BudgetCommand random(Random random) {
    String key = "k" + random.nextInt(9);
    BudgetAmount amount = BudgetAmount.uses(random.nextInt(12) - 1);
    Duration life = Duration.ofHours(1 + random.nextInt(12));
    return switch (random.nextInt(16)) {
      case 0, 1, 2, 3, 4 -> new BudgetCommand.Reserve(key, amount, life);
      case 5, 6, 7, 8 -> new BudgetCommand.Commit(key, amount);
      case 9, 10 -> new BudgetCommand.Release(key);
      case 11, 12, 13 -> new BudgetCommand.Refund("r" + random.nextInt(20), key, amount);
      case 14 -> new BudgetCommand.Raise("l" + random.nextInt(20), amount);
      default -> new BudgetCommand.Lower("l" + random.nextInt(20), amount);
    };
  }

  /** The same, but for those that change the limit. */
  static BudgetCommand ofAReservation(Random random) {
    BudgetCommand command = random(random);
    while (command instanceof BudgetCommand.Raise || command instanceof BudgetCommand.Lower) {
      command = random(random);
    }
    return command;
  }

  /** After an hour or a day, now and then a little more than a window. */
  static Instant later(Instant now, Random random) {
    return now.plus(Duration.ofMinutes(random.nextInt(10) == 0 ? random.nextInt(5_000) : 45));
  }

  /** The budget after a command, or as it is if that is refused. */
  static Budget after(Budget budget, BudgetCommand command, Instant at) {
    return budget.apply(command, at).accepted().orElse(budget);
  }
}
