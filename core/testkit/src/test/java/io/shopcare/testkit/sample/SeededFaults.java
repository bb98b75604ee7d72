package io.shopcare.testkit.sample;

import io.shopcare.customer.CustomerFacts;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.ticket.Ticket;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Twenty faults that rules like those of {@link ShopRules} have had in real shops. Each puts one
 * method that looks right in the place of the right one, under the properties of the shop.
 */
final class SeededFaults {

  private SeededFaults() {}

  /** The last day of the window is forgotten. */
  static final class LastDayForgotten extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        boolean isReturnable(Instant deliveredAt, Instant at) {
          LocalDate lastDay = deliveredAt.atZone(ZONE).toLocalDate().plusDays(RETURN_DAYS);
          return at.isBefore(lastDay.atStartOfDay(ZONE).toInstant());
        }
      };
    }
  }

  /** Every day has 24 hours. */
  static final class DaysOf24Hours extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        boolean isReturnable(Instant deliveredAt, Instant at) {
          LocalDate delivered = deliveredAt.atZone(ZONE).toLocalDate();
          Instant dayAfter = delivered.plusDays(1).atStartOfDay(ZONE).toInstant();
          return at.isBefore(dayAfter.plus(Duration.ofDays(RETURN_DAYS)));
        }
      };
    }
  }

  /** Dates are those of Greenwich. */
  static final class DatesOfGreenwich extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        boolean isReturnable(Instant deliveredAt, Instant at) {
          LocalDate delivered = LocalDate.ofInstant(deliveredAt, ZoneOffset.UTC);
          return !LocalDate.ofInstant(at, ZoneOffset.UTC).isAfter(delivered.plusDays(RETURN_DAYS));
        }
      };
    }
  }

  /** The midnight that ends the window is still inside. */
  static final class MidnightInside extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        boolean isReturnable(Instant deliveredAt, Instant at) {
          LocalDate lastDay = deliveredAt.atZone(ZONE).toLocalDate().plusDays(RETURN_DAYS);
          return !at.isAfter(lastDay.plusDays(1).atStartOfDay(ZONE).toInstant());
        }
      };
    }
  }

  /** The fee is rounded half up. */
  static final class FeeRoundedUp extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        Money restockingFee(Money paid, boolean defective) {
          return defective
              ? Money.zero(paid.currency())
              : paid.multipliedBy(RESTOCKING, RoundingMode.HALF_UP);
        }
      };
    }
  }

  /** The fee is taken for defective goods too. */
  static final class FeeOnDefects extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        Money restockingFee(Money paid, boolean defective) {
          return paid.multipliedBy(RESTOCKING, RoundingMode.DOWN);
        }
      };
    }
  }

  /** Earlier refunds are forgotten. */
  static final class EarlierRefundsForgotten extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        Money refund(Money captured, Money refundedBefore, Money asked) {
          return asked.min(captured);
        }
      };
    }
  }

  /** The last payment takes the rest. */
  static final class LastPaymentTakesAll extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        List<Money> refundTo(List<Money> payments, Money refund) {
          List<Money> parts = new ArrayList<>();
          Money left = refund;
          for (Money payment : payments.subList(0, payments.size() - 1)) {
            Money half = payment.multipliedBy(RESTOCKING, RoundingMode.DOWN).min(left);
            parts.add(half);
            left = left.minus(half);
          }
          parts.add(left);
          return parts;
        }
      };
    }
  }

  /** The refund begins with the last payment. */
  static final class LastPaymentFirst extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        List<Money> refundTo(List<Money> payments, Money refund) {
          List<Money> turned = new ArrayList<>(payments);
          Collections.reverse(turned);
          List<Money> parts = new ArrayList<>(super.refundTo(turned, refund));
          Collections.reverse(parts);
          return parts;
        }
      };
    }
  }

  /** Every currency has two digits. */
  static final class TwoDigits extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        Money vipDiscount(Order order, CustomerFacts customer) {
          boolean none = super.vipDiscount(order, customer).isZero();
          BigDecimal tenth = order.total().toBigDecimal().movePointLeft(1);
          BigDecimal cents = tenth.setScale(2, RoundingMode.HALF_UP);
          return none
              ? Money.zero(order.currency())
              : Money.of(cents, order.currency(), RoundingMode.DOWN);
        }
      };
    }
  }

  /** A hundred is not enough. */
  static final class AboveAHundred extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        Money vipDiscount(Order order, CustomerFacts customer) {
          MoneySum hundred = MoneySum.of(new BigDecimal("100"), order.currency());
          return order.total().compareTo(hundred) > 0
              ? super.vipDiscount(order, customer)
              : Money.zero(order.currency());
        }
      };
    }
  }

  /** The discount is rounded line by line. */
  static final class LineByLine extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        Money vipDiscount(Order order, CustomerFacts customer) {
          Money discount = Money.zero(order.currency());
          if (!super.vipDiscount(order, customer).isZero()) {
            for (OrderLine line : order.lines()) {
              discount = discount.plus(line.total().multipliedBy(VIP, RoundingMode.HALF_UP));
            }
          }
          return discount;
        }
      };
    }
  }

  /** A cent is lost. */
  static final class LostCent extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        List<Money> instalments(Money total, int parts) {
          Money each = Money.ofMinor(total.minorUnits() / parts, total.currency());
          return Collections.nCopies(parts, each);
        }
      };
    }
  }

  /** Currencies are mixed. */
  static final class MixedCurrencies extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        Money toPay(Money price, Money card) {
          long left = Math.max(0, price.minorUnits() - card.minorUnits());
          return Money.ofMinor(left, price.currency());
        }
      };
    }
  }

  /** Nights count as open. */
  static final class NightsCount extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        Instant dispatchedBy(Instant orderedAt) {
          return HOURS.nextOpen(orderedAt).orElseThrow().plus(PROMISE);
        }
      };
    }
  }

  /** The next morning is promised for the evening. */
  static final class NextMorning extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        Instant dispatchedBy(Instant orderedAt) {
          return HOURS.nextOpen(super.dispatchedBy(orderedAt)).orElseThrow();
        }
      };
    }
  }

  /** Spam is escalated. */
  static final class SpamEscalated extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        boolean isEscalated(Ticket ticket, Instant at) {
          return ticket
              .waitingSince()
              .filter(since -> !at.isBefore(since.plus(PATIENCE)))
              .isPresent();
        }
      };
    }
  }

  /** A day is not enough. */
  static final class AboveADay extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        boolean isEscalated(Ticket ticket, Instant at) {
          return super.isEscalated(ticket, at.minusNanos(1));
        }
      };
    }
  }

  /** Cancelled orders count. */
  static final class CancelledCount extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        MoneySum spent(List<OrderEvent> events, MoneySum nothing) {
          return super.spent(
              events.stream().filter(e -> !(e instanceof OrderEvent.Cancelled)).toList(), nothing);
        }
      };
    }
  }

  /** Repetitions count. */
  static final class RepetitionsCount extends ShopRulesProperties {
    @Override
    ShopRules rules() {
      return new ShopRules() {
        @Override
        MoneySum spent(List<OrderEvent> events, MoneySum nothing) {
          MoneySum spent = nothing;
          for (OrderEvent event : events) {
            List<OrderEvent> alone = new ArrayList<>(events);
            alone.removeIf(e -> !(e instanceof OrderEvent.Cancelled));
            alone.add(event);
            spent = spent.plus(super.spent(alone, nothing));
          }
          return spent;
        }
      };
    }
  }
}
