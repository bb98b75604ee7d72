package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.segmentation.testkit.QueryArbitraries;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Hostile and nearly valid texts give a typed error or a query, on a small stack. */
class SegmentFuzzTest {

  private static final int STACK = 256 * 1024;

  private static final String[] PIECES = {
    "(",
    ")",
    "NOT ",
    "AND ",
    "OR ",
    ",",
    "'",
    "\\",
    "\\'",
    "\"",
    "=",
    "!=",
    "<",
    ">",
    "<=",
    "BETWEEN ",
    "IN ",
    "IN SEGMENT 'a' ",
    "CONTAINS ANY ",
    "MATCHES (",
    "THEN ",
    "WITHIN 7d ",
    "IS NULL ",
    "NULL",
    "-7d",
    "-7",
    "+",
    "-",
    "7_days_ago",
    "2024-02-29",
    "2023-02-29",
    "9999-12-31T23:59:59",
    "1e9",
    "1.5",
    "999999999999999999999",
    "amount_spent ",
    "customer_tags ",
    "orders_placed ",
    "anniversary(",
    "date ",
    "count ",
    ".",
    "..",
    "customer.metafields.a.b ",
    "\u0000",
    "\ud800",
    "\u202e",
    "😀",
    "é",
    "\u00a0",
    "İ",
    "true",
    "today",
    "random_bucket ",
    "customer_within_distance ",
    ":",
    ";"
  };

  /** Asserts that a text is a query (true) or gives a typed error (false), on a small stack. */
  private static boolean parse(String text) {
    boolean[] read = {false};
    List<Throwable> strange = new ArrayList<>();
    Thread small =
        new Thread(
            null,
            () -> {
              try {
                for (SegmentDialect dialect :
                    List.of(SegmentDialect.shopify(), SegmentDialect.extended())) {
                  read[0] = isQuery(text, dialect);
                }
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
    return read[0];
  }

  private static boolean isQuery(String text, SegmentDialect dialect) {
    Segment segment;
    try {
      segment = Segment.parse(text, dialect, SegmentSchema.extended());
    } catch (SegmentSyntaxException fault) {
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

  @Property
  void whatIsNearlyAQueryIsReadOrRefused(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text =
        new StringBuilder(QueryArbitraries.query(random, SegmentSchema.extended()).toString());
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
        default -> text.insert(at, (char) random.nextInt(0x10000));
      }
    }
    parse(text.toString());
  }

  @Property
  void whatIsPutTogetherFromPiecesIsReadOrRefused(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    parse(text.toString());
  }
}
