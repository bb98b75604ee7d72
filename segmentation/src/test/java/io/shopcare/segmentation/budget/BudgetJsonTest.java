package io.shopcare.segmentation.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.jackson.ShopcareJson;
import io.shopcare.segmentation.budget.BudgetCommand.Commit;
import io.shopcare.segmentation.budget.BudgetCommand.Raise;
import io.shopcare.segmentation.budget.BudgetCommand.Refund;
import io.shopcare.segmentation.budget.BudgetCommand.Reserve;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetJsonTest {

  private static final Instant T = Instant.parse("2026-03-01T10:00:00Z");

  /** Of 1000, 900 are taken: 500 set aside, 400 used after 100 came back. */
  private static final Budget USED =
      done(
          Budget.of(BudgetPolicy.of(BudgetAmount.uses(900))),
          new Raise("more", BudgetAmount.uses(100)),
          new Reserve("used", BudgetAmount.uses(500), Duration.ofHours(1)),
          new Commit("used", BudgetAmount.uses(500)),
          new Refund("back", "used", BudgetAmount.uses(100)),
          new Reserve("open", BudgetAmount.uses(500), Duration.ofHours(1)));

  private static final String JSON =
      """
      {"policy":{"unit":"uses","limit":900,"window":{"type":"whole"},\
      "lastPartial":{"type":"reject"},"refunded":"RESTORED"},\
      "state":{"limit":1000,"isClosed":false,"clock":"2026-03-01T10:00:00Z","forgotten":0,\
      "holds":[\
      {"key":"open","asked":500,"timeToLive":"PT1H","reservedAt":"2026-03-01T10:00:00Z",\
      "granted":500,"stage":"OPEN","committed":0,"refunded":0,"counts":true},\
      {"key":"used","asked":500,"timeToLive":"PT1H","reservedAt":"2026-03-01T10:00:00Z",\
      "granted":500,"stage":"COMMITTED","committed":500,"refunded":100,"counts":true}],\
      "commands":[\
      {"type":"refund","key":"back","reservation":"used","amount":{"units":100,"unit":"uses"}},\
      {"type":"raise","key":"more","by":{"units":100,"unit":"uses"}}]}}""";

  private static Budget done(Budget budget, BudgetCommand... commands) {
    Budget after = budget;
    for (BudgetCommand command : commands) {
      after = after.apply(command, T).accepted().orElseThrow();
    }
    return after;
  }

  @Test
  void whatIsTakenIsStillTakenAfterReading() {
    assertThat(USED.left(T)).isEqualTo(100);
    assertThat(ShopcareJson.write(USED)).isEqualTo(JSON);
    assertThat(ShopcareJson.read(JSON, Budget.class))
        .isEqualTo(USED)
        .returns(100L, budget -> budget.left(T));
  }

  @Test
  void aFreshBudgetAndOneWithoutALimitAreReadToo() {
    Budget fresh = Budget.of(BudgetPolicy.of(BudgetAmount.uses(3)));
    Budget unlimited = Budget.of(BudgetPolicy.unlimited(BudgetAmount.USES));
    assertThat(ShopcareJson.read(ShopcareJson.write(fresh), Budget.class)).isEqualTo(fresh);
    assertThat(ShopcareJson.read(ShopcareJson.write(unlimited), Budget.class)).isEqualTo(unlimited);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "limit":1000                 | "limit":1001                 | budget.state.limit
          "limit":900,                 | "limit":901,                 | budget.state.limit
          "isClosed":false             | "isClosed":true              | budget.state.closed
          "clock":"2026-03-01T10       | "clock":"2026-03-01T09       | budget.state.hold
          "clock":"2026                | "clock":"+20026              | budget.date.range
          "clock":"2026-03-01T10:00:00Z", |                           | budget.state.unused
          "forgotten":0                | "forgotten":-1               | budget.state.taken
          "forgotten":0                | "forgotten":101              | budget.state.taken
          "key":"open"                 | "key":"used"                 | budget.state.key
          "key":"back"                 | "key":"open"                 | budget.state.key
          "key":"more"                 | "key":"back"                 | budget.state.key
          "timeToLive":"PT1H"          | "timeToLive":"PT0S"          | budget.state.hold
          "reservedAt":"2026-03-01T10  | "reservedAt":"0000-03-01T10  | budget.date.range
          "asked":500                  | "asked":499                  | budget.state.hold
          "granted":500,"stage":"OPEN" | "granted":0,"stage":"OPEN"   | budget.state.hold
          "stage":"COMMITTED"          | "stage":"RELEASED"           | budget.state.hold
          "committed":500              | "committed":501              | budget.state.hold
          "committed":500              | "committed":99               | budget.state.hold
          "refunded":100               | "refunded":-100              | budget.state.hold
          "refunded":100               | "refunded":99                | budget.state.refunds
          "counts":true                | "counts":false               | budget.state.hold
          "reservation":"used"         | "reservation":"open"         | budget.state.command
          {"units":100,"unit":"uses"}} | {"units":-1,"unit":"uses"}}  | budget.state.command
          {"units":100,"unit":"uses"}} | {"units":100,"unit":"EUR"}}  | budget.state.command
          "type":"raise","key":"more","by":{"units":100,"unit":"uses"} \
          | "type":"release","key":"more"                             | budget.state.command
          """)
  void whatNoCommandsCanHaveMadeIsRefused(String from, String to, String code) {
    String forged = JSON.replace(from, to == null ? "" : to);
    assertThat(forged).isNotEqualTo(JSON);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> ShopcareJson.read(forged, Budget.class))
        .returns(code, InvalidInputException::code);
  }

  @Test
  void moreThanTheLimitIsNotTaken() {
    BudgetState state = USED.state();
    BudgetHold third =
        BudgetHold.builder()
            .key("third")
            .asked(Long.MAX_VALUE)
            .granted(Long.MAX_VALUE)
            .timeToLive(Duration.ofHours(1))
            .reservedAt(T)
            .stage(BudgetHold.Stage.OPEN)
            .build();
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () ->
                Budget.of(USED.policy(), BudgetState.builder().from(state).addHolds(third).build()))
        .returns("budget.state.taken", InvalidInputException::code);
  }

  @Test
  void aStateTellsNoAmountAndNoKey() {
    assertThat(USED.state().toString())
        .startsWith("BudgetState{")
        .doesNotContain("used", "open", "back", "more", "1000", "500");
  }
}
