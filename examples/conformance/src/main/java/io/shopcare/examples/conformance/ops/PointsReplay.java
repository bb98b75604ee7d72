package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.points.Activation;
import io.shopcare.segmentation.points.EarnRate;
import io.shopcare.segmentation.points.Expiry;
import io.shopcare.segmentation.points.PointsBalance;
import io.shopcare.segmentation.points.PointsCommand;
import io.shopcare.segmentation.points.PointsLedger;
import io.shopcare.segmentation.points.PointsPolicy;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** What becomes of a points account to which commands are given one after the other. */
final class PointsReplay implements Operation {

  /** Amounts of the port have no currency; this stands for it. */
  private static final CurrencyCode CURRENCY = CurrencyCode.of("EUR");

  @Override
  public String name() {
    return "points.replay";
  }

  @Override
  public String about() {
    return "{policy, commands, queryAt}: balances at the instants, and what was refused";
  }

  @Override
  public JsonNode answer(Input input) {
    PointsLedger ledger = PointsLedger.of(policy(input.get("policy")));
    ObjectNode output = Answers.object();
    ArrayNode refused = Answers.object().putArray("refused");
    List<Input> commands = input.get("commands").list(each -> each);
    for (int i = 0; i < commands.size(); i++) {
      Outcome<PointsLedger> outcome =
          ledger.apply(command(commands.get(i)), commands.get(i).get("at").instant());
      ledger = outcome.accepted().orElse(ledger);
      if (!outcome.isAccepted()) {
        ArrayNode codes = refused.addObject().put("index", i).putArray("codes");
        outcome.refusals().stream().map(Reason::code).forEach(codes::add);
      }
    }
    ArrayNode balances = output.putArray("balances");
    for (Input at : input.get("queryAt").list(each -> each)) {
      PointsBalance balance = ledger.balance(at.instant());
      balances
          .addObject()
          .put("at", balance.at().toString())
          .put("pending", balance.pending())
          .put("active", balance.active())
          .put("spendable", balance.spendable())
          .put("deficit", balance.deficit());
    }
    return output.set("refused", refused);
  }

  private static PointsPolicy policy(Input input) {
    Input earn = input.get("earn");
    EarnRate rate =
        new EarnRate(
            earn.get("points").integer(),
            money(earn.get("perMinorUnits")),
            earn.optional("remainder")
                .map(each -> each.constant(EarnRate.Remainder.class))
                .orElse(EarnRate.Remainder.DROP));
    PointsPolicy.Builder policy =
        PointsPolicy.builder()
            .zone(input.get("zone").parsed("a time zone", ZoneId::of))
            .rate(rate)
            .grace(Period.ZERO);
    input.optional("activation").map(PointsReplay::activation).ifPresent(policy::activation);
    input.optional("expiry").map(PointsReplay::expiry).ifPresent(policy::expiry);
    input
        .optional("onShortfall")
        .map(each -> each.constant(PointsPolicy.Shortfall.class))
        .ifPresent(policy::shortfall);
    input.optional("grace").map(PointsReplay::period).ifPresent(policy::grace);
    return policy.build();
  }

  private static Money money(Input minorUnits) {
    return Money.ofMinor(minorUnits.integer(), CURRENCY);
  }

  private static Period period(Input input) {
    return input.parsed("a period in ISO 8601", Period::parse);
  }

  private static Activation activation(Input input) {
    if (input.json().startsWith("{")) {
      return new Activation.After(period(input.get("after")));
    }
    return switch (input.text()) {
      case "IMMEDIATE" -> new Activation.Immediate();
      case "ON_EVENT" -> new Activation.OnEvent();
      default -> throw input.wrong("IMMEDIATE, ON_EVENT or an object with a period after");
    };
  }

  private static Expiry expiry(Input input) {
    if (!input.json().startsWith("{")) {
      if (input.text().equals("NEVER")) {
        return Expiry.never();
      }
      throw input.wrong("NEVER or an object with a period after, a stretch endOf or a date on");
    }
    if (input.optional("on").isPresent()) {
      return new Expiry.On(input.get("on").parsed("a date", LocalDate::parse));
    }
    Period after = input.optional("after").map(PointsReplay::period).orElse(Period.ZERO);
    return input
        .optional("endOf")
        .<Expiry>map(endOf -> new Expiry.EndOf(months(endOf), after))
        .orElseGet(() -> Expiry.after(period(input.get("after"))));
  }

  private static int months(Input endOf) {
    return switch (endOf.text().toUpperCase(Locale.ROOT)) {
      case "MONTH" -> 1;
      case "QUARTER" -> 3;
      case "HALF" -> 6;
      case "YEAR" -> 12;
      default -> throw endOf.wrong("MONTH, QUARTER, HALF or YEAR");
    };
  }

  private static PointsCommand command(Input input) {
    String key = input.get("key").text();
    return switch (input.get("type").text()) {
      case "earn" ->
          new PointsCommand.Earn(key, input.get("order").text(), money(input.get("amount")));
      case "activate" -> new PointsCommand.Activate(key, input.get("order").text());
      case "spend" -> new PointsCommand.Spend(key, input.get("points").integer());
      case "refund" ->
          new PointsCommand.Refund(key, input.get("order").text(), money(input.get("amount")));
      case "restore" ->
          new PointsCommand.Restore(
              key, input.optional("spend").orElseGet(() -> input.get("spendKey")).text());
      case "adjust" -> new PointsCommand.Adjust(key, input.get("points").integer(), "adjust");
      case "sweep", "expireSweep" -> new PointsCommand.Sweep(key);
      default ->
          throw input
              .get("type")
              .wrong("earn, activate, spend, refund, restore, adjust, sweep or expireSweep");
    };
  }
}
