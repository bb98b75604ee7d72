package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Hostile and nearly valid texts give a typed error or a query, on a small stack. */
class SegmentFuzzTest {

  private static final int STACK = 256 * 1024;

  private static final int TEXTS = 34 * Integer.getInteger("shopcare.tries", 300);

  /** Runs on a small stack. */
  private static void onSmallStack(Runnable work) {
    List<Throwable> strange = new ArrayList<>();
    Thread small =
        new Thread(
            null,
            () -> {
              try {
                work.run();
              } catch (Throwable defect) {
                strange.add(defect);
              }
            },
            "small",
            STACK);
    small.start();
    try {
      small.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    assertThat(strange).isEmpty();
  }

  /** Asserts that a text is a query of the extended dialect (true) or gives a typed error. */
  private static boolean parse(String text) {
    boolean[] read = {false};
    onSmallStack(() -> read[0] = isQueryOfOne(text));
    return read[0];
  }

  private static boolean isQueryOfOne(String text) {
    boolean shopify = isQuery(text, SegmentDialect.shopify());
    boolean extended = isQuery(text, SegmentDialect.extended());
    assertThat(shopify && !extended).as(text).isFalse();
    return extended;
  }

  private static boolean isQuery(String text, SegmentDialect dialect) {
    Segment segment;
    try {
      segment = Segment.parse(text, dialect, SegmentSchema.extended());
    } catch (SegmentSyntaxException fault) {
      assertThat(fault.code()).matches("segment(\\.[a-z-]+)+");
      assertThat(fault.offset().orElseThrow()).isBetween(0, text.length());
      assertThat(fault.expectedTokens()).isNotEmpty();
      assertThat(fault.caret(text)).contains("^");
      return false;
    }
    assertThat(Segment.parse(segment.toString(), dialect, SegmentSchema.extended()))
        .isEqualTo(segment);
    return true;
  }

  @Test
  void whatIsHugeIsRefused() {
    String clause = "amount_spent > 1";
    for (String huge :
        List.of(
            "(".repeat(100_000),
            "(".repeat(60_000),
            "(".repeat(30_000) + clause + ")".repeat(30_000),
            "NOT ".repeat(15_000) + clause,
            "NOT (".repeat(10_000) + clause + ")".repeat(10_000),
            "customer_tags CONTAINS '" + "a".repeat(1 << 20) + "'",
            "customer_tags CONTAINS '" + "a".repeat(60_000) + "'",
            "amount_spent > " + "9".repeat(60_000),
            "amount_spent > 0." + "0".repeat(60_000) + "1",
            "a".repeat(60_000) + " > 1",
            "customer.metafields." + "a.".repeat(30_000) + "b = 1",
            "anniversary('metafields." + "b".repeat(250) + "') = today",
            "last_order_date > -" + "9".repeat(60_000) + "d",
            "'" + "\\'".repeat(30_000),
            "\u202e".repeat(60_000))) {
      assertThat(parse(huge)).as(huge.substring(0, 20)).isFalse();
    }
  }

  @Test
  void whatIsLongButWithinBoundsIsRead() {
    String clause = "amount_spent > 1";
    assertThat(parse("(".repeat(64) + clause + ")".repeat(64))).isTrue();
    assertThat(parse("(".repeat(65) + clause + ")".repeat(65))).isFalse();
    assertThat(parse("NOT (".repeat(64) + clause + ")".repeat(64))).isTrue();
    assertThat(parse("NOT ".repeat(64) + clause)).isTrue();
    assertThat(parse("NOT ".repeat(65) + clause)).isFalse();
    assertThat(parse(clause + (" OR " + clause).repeat(3000))).isTrue();
    String alternating = clause;
    for (int i = 0; i < 32; i++) {
      alternating = clause + " OR " + clause + " AND (" + alternating + ")";
    }
    assertThat(parse(alternating)).isTrue();
  }

  /** A million texts in a thorough run; how long the slowest took is printed. */
  @Test
  void whateverIsWrittenIsReadOrRefused() {
    SegmentTexts texts = new SegmentTexts(new Random(1), SegmentSchema.extended());
    SlowestText slowest = new SlowestText();
    int[] queries = {0};
    onSmallStack(
        () -> {
          for (int i = 0; i < TEXTS; i++) {
            String text = texts.next();
            queries[0] += isQueryOfOne(text) ? 1 : 0;
            slowest.time(
                text,
                () -> Segment.parse(text, SegmentDialect.extended(), SegmentSchema.extended()));
          }
        });
    System.out.println("of " + TEXTS + " texts " + queries[0] + " were queries; " + slowest);
    assertThat(queries[0]).isBetween(TEXTS / 20, TEXTS / 2);
  }
}
