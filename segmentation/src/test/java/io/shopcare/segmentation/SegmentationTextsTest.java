package io.shopcare.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.ReasonTexts;
import io.shopcare.money.Money;
import io.shopcare.segmentation.budget.BudgetReasons;
import io.shopcare.segmentation.compensation.CompensationReasons;
import io.shopcare.segmentation.lifetime.LifetimeReasons;
import io.shopcare.segmentation.planning.FollowUpReasons;
import io.shopcare.segmentation.points.PointsReasons;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.query.SegmentReasons;
import io.shopcare.segmentation.reward.RewardReasons;
import io.shopcare.segmentation.rfm.RfmReasons;
import io.shopcare.segmentation.tag.TagReasons;
import io.shopcare.segmentation.tag.Tags;
import io.shopcare.segmentation.tier.TierReasons;
import io.shopcare.segmentation.voucher.VoucherReasons;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SegmentationTextsTest {

  private final ReasonTexts texts = SegmentationTexts.all();

  @Test
  void everyCodeHasATextAndEveryTextACode() throws IllegalAccessException {
    List<String> codes = new ArrayList<>();
    for (Class<?> reasons :
        List.of(
            TagReasons.class,
            RewardReasons.class,
            LifetimeReasons.class,
            PointsReasons.class,
            RfmReasons.class,
            SegmentReasons.class,
            VoucherReasons.class,
            BudgetReasons.class,
            TierReasons.class,
            CompensationReasons.class,
            FollowUpReasons.class)) {
      for (Field field : reasons.getFields()) {
        codes.add((String) field.get(null));
      }
    }
    assertThat(texts.codes()).containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void aDecisionReadsWellInBothLanguages() {
    var decision =
        Tags.vip(Money.parse("GBP 10000")).explain(CustomerProfile.empty("c"), Instant.EPOCH);
    assertThat(texts.render(decision, Locale.ENGLISH, ZoneOffset.UTC))
        .isEqualTo("Net spend of 0.00\u00a0GBP is below 10,000.00\u00a0GBP.\n");
    assertThat(texts.render(decision, Locale.FRENCH, ZoneOffset.UTC))
        .isEqualTo("Les achats nets de 0,00\u00a0GBP sont inférieurs à 10\u202f000,00\u00a0GBP.\n");
  }
}
