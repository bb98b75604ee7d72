package io.shopcare.segmentation.points;

import io.shopcare.decision.Reason;
import io.shopcare.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A ledger to which a test does one thing after the other. */
final class PointsStory {

  static final Instant T = Instant.parse("2026-01-10T10:00:00Z");

  private PointsLedger ledger;
  private Instant now = T;
  private int keys;
  private String lastSpend = "";

  private PointsStory(PointsLedger ledger) {
    this.ledger = ledger;
  }

  static PointsPolicy.Builder policy() {
    return PointsPolicy.builder()
        .zone(ZoneId.of("Europe/Paris"))
        .rate(EarnRate.of(1, Money.parse("EUR 1.00")));
  }

  static PointsStory of(PointsPolicy policy) {
    return new PointsStory(PointsLedger.of(policy));
  }

  PointsStory under(PointsPolicy policy) {
    ledger = ledger.withPolicy(policy, now);
    return this;
  }

  PointsStory day(int day) {
    now = T.plus(Duration.ofDays(day));
    return this;
  }

  PointsStory apply(PointsCommand command) {
    ledger = ledger.apply(command, now).accepted().orElseThrow();
    return this;
  }

  PointsStory earn(String order, String euros) {
    return apply(new PointsCommand.Earn(key(), order, Money.parse("EUR " + euros)));
  }

  PointsStory refund(String order, String euros) {
    return apply(new PointsCommand.Refund(key(), order, Money.parse("EUR " + euros)));
  }

  PointsStory spend(long points) {
    lastSpend = key();
    return apply(new PointsCommand.Spend(lastSpend, points));
  }

  PointsStory restore() {
    return apply(new PointsCommand.Restore(key(), lastSpend));
  }

  private String key() {
    return "key-" + keys++;
  }

  List<String> refusal(PointsCommand command) {
    return ledger.apply(command, now).refusals().stream().map(Reason::code).toList();
  }

  PointsBalance balance() {
    return ledger.balance(now);
  }

  PointsBalance at(int day) {
    return ledger.balance(T.plus(Duration.ofDays(day)));
  }

  PointsLedger ledger() {
    return ledger;
  }

  Instant now() {
    return now;
  }

  String lastSpend() {
    return lastSpend;
  }
}
