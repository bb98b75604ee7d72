package io.shopcare.segmentation.reward;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Reason;
import io.shopcare.money.Money;
import io.shopcare.segmentation.reward.StackedDiscount.Applied;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Why each candidate of a contest is applied or not. */
final class StackingReasons {

  private final Contest contest;
  private final Basket basket;
  private final StackingPolicy policy;
  private final StackedDiscount best;

  StackingReasons(Contest contest, Basket basket, StackingPolicy policy, StackedDiscount best) {
    this.contest = contest;
    this.basket = basket;
    this.policy = policy;
    this.best = best;
  }

  /** What is applied in the order in which it is reckoned, then the others in theirs. */
  Reason[] reasons() {
    List<Reason> reasons = new ArrayList<>();
    for (Applied applied : best.applied()) {
      reasons.add(
          Reason.inFavour(
              RewardReasons.APPLIED, about(applied.id()), Detail.money("off", applied.amount())));
    }
    List<String> ids = best.ids();
    for (Candidate each : contest.canonical()) {
      if (!ids.contains(each.id)) {
        reasons.add(against(each));
      }
    }
    if (!best.isProven()) {
      reasons.add(Reason.info(RewardReasons.NOT_PROVEN));
    }
    return reasons.toArray(new Reason[0]);
  }

  private static Detail about(String id) {
    return Detail.text("promotion", id);
  }

  private Reason against(Candidate candidate) {
    Detail about = about(candidate.id);
    if (candidate.isForeign) {
      return Reason.against(RewardReasons.PROMOTION_CURRENCY, about);
    }
    if (candidate.minimum > basket.goods().minorUnits()) {
      return Reason.against(
          RewardReasons.PROMOTION_MINIMUM,
          about,
          Detail.money("seen", basket.goods()),
          Detail.money("asked", candidate.promotion.minimum().orElseThrow()));
    }
    if (candidate.alone == 0) {
      return Reason.against(RewardReasons.PROMOTION_NOTHING, about);
    }
    String group = contest.outrankedIn(candidate);
    return group == null
        ? beaten(candidate, Arrays.asList(contest.ranked()).indexOf(candidate))
        : Reason.against(RewardReasons.OUTRANKED, about, Detail.text("group", group));
  }

  private Reason beaten(Candidate candidate, int index) {
    Detail about = about(candidate.id);
    List<Reason> because = clashes(index);
    if (policy.choice() == StackingPolicy.Choice.PRIORITY) {
      String code = because.isEmpty() ? RewardReasons.NO_GAIN : RewardReasons.LATER;
      return Reason.against(code, about).because(because);
    }
    long with = new PromotionSearch(contest, policy).runWith(index).best();
    if (with < 0) {
      return Reason.against(RewardReasons.NO_ROOM, about);
    }
    Money by =
        Money.ofMinor(best.total().minorUnits() - with, basket.currency())
            .max(Money.zero(basket.currency()));
    return Reason.builder()
        .effect(Effect.AGAINST)
        .code(by.isZero() ? RewardReasons.NO_GAIN : RewardReasons.BEATEN)
        .addDetails(about, Detail.money("by", by))
        .because(because)
        .build();
  }

  private List<Reason> clashes(int index) {
    List<String> ids = best.ids();
    Candidate[] ranked = contest.ranked();
    List<Reason> clashes = new ArrayList<>();
    for (int i = 0; i < ranked.length; i++) {
      String id = ranked[i].id;
      if ((contest.clashes()[index] >>> i & 1) != 0 && ids.contains(id)) {
        clashes.add(Reason.info(RewardReasons.CLASH, Detail.text("with", id)));
      }
    }
    return clashes;
  }
}
