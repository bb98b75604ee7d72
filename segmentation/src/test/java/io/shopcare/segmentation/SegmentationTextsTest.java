package io.shopcare.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.ReasonTexts;
import io.shopcare.money.CurrencyCode;
import io.shopcare.segmentation.budget.BudgetReasons;
import io.shopcare.segmentation.compensation.CompensationReasons;
import io.shopcare.segmentation.lifetime.LifetimeReasons;
import io.shopcare.segmentation.planning.FollowUpReasons;
import io.shopcare.segmentation.points.PointsReasons;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.query.SegmentReasons;
import io.shopcare.segmentation.reward.RewardReasons;
import io.shopcare.segmentation.rfm.RfmReasons;
import io.shopcare.segmentation.tag.TagPolicy;
import io.shopcare.segmentation.tag.TagReasons;
import io.shopcare.segmentation.tag.TagRule;
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
    TagRule vip = TagRule.of("vip", "amount_spent >= 200");
    var decision =
        TagPolicy.of(vip)
            .compile(CurrencyCode.GBP)
            .at(Instant.EPOCH, ZoneOffset.UTC)
            .explain("vip", CustomerProfile.empty("c"));
    assertThat(texts.render(decision, Locale.ENGLISH, ZoneOffset.UTC))
        .isEqualTo(
            """
            The customer does not do what it takes to get the tag.
              amount_spent >= 200: no, it is 0.
            """);
    assertThat(texts.render(decision, Locale.FRENCH, ZoneOffset.UTC))
        .isEqualTo(
            """
            Le client ne remplit pas les conditions pour recevoir l’étiquette.
              amount_spent >= 200 : non, la valeur est 0.
            """);
  }
}
