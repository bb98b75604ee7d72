package io.shopcare.segmentation.budget;

import static io.shopcare.segmentation.budget.BudgetStory.T;
import static io.shopcare.segmentation.budget.BudgetStory.after;
import static io.shopcare.segmentation.budget.BudgetStory.later;
import static io.shopcare.segmentation.budget.BudgetStory.random;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.InvalidInputException;
import io.shopcare.jackson.ShopcareJson;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** A budget that was stored as JSON goes on where it was. */
@Domain(BudgetStory.class)
@Domain(DomainContext.Global.class)
class BudgetJsonProperties {

  private static final Pattern NUMBER = Pattern.compile("(?<=:)-?[0-9]+");
  private static final List<String> NUMBERS =
      List.of("-1", "0", "1", "2", "7", "9223372036854775807", "-9223372036854775808");

  /** With now and then a limit that may be passed, a refund that is kept, and a close. */
  private static Budget chain(BudgetPolicy policy, Random random, Instant[] now) {
    BudgetPolicy.Builder terms = BudgetPolicy.builder().from(policy);
    if (random.nextInt(4) == 0) {
      terms.lastPartial(new LastPartial.AllowOvershoot(random.nextInt(5)));
    }
    if (random.nextInt(4) == 0) {
      terms.refunded(BudgetPolicy.Refunded.KEPT);
    }
    Budget budget = Budget.of(terms.build());
    for (int step = random.nextInt(40); step > 0; step--) {
      now[0] = later(now[0], random);
      budget = after(budget, command(random), now[0]);
      if (random.nextInt(20) == 0) {
        budget = budget.forget(later(now[0], random));
      }
    }
    return budget;
  }

  private static BudgetCommand command(Random random) {
    return random.nextInt(60) == 0
        ? new BudgetCommand.Close("c" + random.nextInt(3))
        : random(random);
  }

  @Property
  void aBudgetIsReadAsItWasAndAnswersAlike(@ForAll BudgetPolicy policy, @ForAll Random random) {
    Instant[] now = {T};
    Budget budget = chain(policy, random, now);
    String json = ShopcareJson.write(budget);
    Budget copy = ShopcareJson.read(json, Budget.class);
    assertThat(copy).isEqualTo(budget).hasSameHashCodeAs(budget);
    assertThat(ShopcareJson.write(copy)).isEqualTo(json);
    for (int step = 0; step < 8; step++) {
      Instant at = later(now[0], random);
      now[0] = at;
      BudgetCommand command = command(random);
      assertThat(copy.left(at)).isEqualTo(budget.left(at));
      assertThat(copy.apply(command, at)).isEqualTo(budget.apply(command, at));
      budget = after(budget, command, at);
      copy = after(copy, command, at);
      assertThat(copy).isEqualTo(budget);
    }
  }

  @Property
  void aSlicedBudgetIsReadAsItWas(
      @ForAll @IntRange(max = 40) int limit,
      @ForAll @IntRange(min = 1, max = 4) int shards,
      @ForAll Random random) {
    ShardedBudget sliced = ShardedBudget.of(BudgetPolicy.of(BudgetAmount.uses(limit)), shards);
    Instant now = T;
    for (int step = 0; step < 20; step++) {
      now = later(now, random);
      sliced = sliced.apply(command(random), now).accepted().orElse(sliced);
    }
    ShardedBudget copy = ShopcareJson.read(ShopcareJson.write(sliced), ShardedBudget.class);
    assertThat(copy).isEqualTo(sliced);
    assertThat(copy.left(now)).isEqualTo(sliced.left(now));
  }

  /** One number or element is changed: what is read then can be used, or is refused with a code. */
  @Property
  void aForgedDocumentIsRefusedOrIsABudgetWithinItsLimit(
      @ForAll BudgetPolicy policy, @ForAll Random random) {
    Instant[] now = {T};
    String forged = forged(ShopcareJson.write(chain(policy, random, now)), random);
    Budget read;
    try {
      read = ShopcareJson.read(forged, Budget.class);
    } catch (InvalidInputException refused) {
      assertThat(refused.code()).matches("(budget|json)\\..+");
      return;
    }
    long most = read.limit().orElseThrow() + read.policy().lastPartial().overshoot();
    Instant at = read.state().clock().orElse(T);
    for (int step = 0; step < 8; step++) {
      assertThat(read.reserved(at)).isNotNegative();
      assertThat(read.committed(at)).isNotNegative();
      assertThat(read.state().forgotten()).isNotNegative();
      assertThat(read.reserved(at) + read.committed(at)).isBetween(0L, most);
      read = after(read, BudgetStory.ofAReservation(random), at);
      at = later(at, random);
    }
  }

  private static String forged(String json, Random random) {
    List<MatchResult> numbers = NUMBER.matcher(json).results().toList();
    if (numbers.isEmpty()) {
      return json;
    }
    MatchResult one = numbers.get(random.nextInt(numbers.size()));
    String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
    return json.substring(0, one.start()) + number + json.substring(one.end());
  }
}
