package io.shopcare.examples.quickstart;

import io.shopcare.decision.ReasonTexts;
import io.shopcare.segmentation.SegmentationTexts;
import io.shopcare.segmentation.lifetime.FitPolicy;
import io.shopcare.segmentation.lifetime.MbgNbd;
import io.shopcare.segmentation.lifetime.PurchaseCounts;
import io.shopcare.segmentation.lifetime.PurchasePattern;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How likely customers are to come back, and what a shop of five weeks is told instead. */
public final class WhoComesBack {

  private WhoComesBack() {}

  /** Fits a model to counted patterns, in weeks, and asks it about two customers. */
  public static void main(String[] args) {
    ReasonTexts texts = ReasonTexts.core().plus(SegmentationTexts.all());
    // snippet
    PurchaseCounts customers =
        PurchaseCounts.of(
            Map.of(
                PurchasePattern.once(38), 380L,
                PurchasePattern.of(1, 4, 39), 55L,
                PurchasePattern.of(1, 26, 37), 45L,
                PurchasePattern.of(2, 12, 39), 35L,
                PurchasePattern.of(3, 31, 38), 30L,
                PurchasePattern.of(6, 14, 38), 20L,
                PurchasePattern.of(9, 37, 39), 25L));
    FitPolicy policy = FitPolicy.ofDefaults(7);
    MbgNbd model = policy.mbgNbd(customers).accepted().orElseThrow().model();
    for (PurchasePattern customer :
        List.of(PurchasePattern.of(6, 14, 38), PurchasePattern.of(6, 36, 38))) {
      System.out.printf(
          Locale.ROOT,
          "six repeats until week %.0f of 38: alive %.3f, %.2f more in 13 weeks%n",
          customer.recency(),
          model.probabilityAlive(customer),
          model.expectedPurchases(customer, 13));
    }
    PurchaseCounts young = PurchaseCounts.of(Map.of(PurchasePattern.once(5), 380L));
    policy
        .mbgNbd(young)
        .refusals()
        .forEach(
            reason -> System.out.println(texts.render(reason, Locale.ENGLISH, ZoneOffset.UTC)));
    // end
  }
}
