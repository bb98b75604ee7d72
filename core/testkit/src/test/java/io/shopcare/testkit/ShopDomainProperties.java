package io.shopcare.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.calendar.Hours;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.ticket.Message;
import io.shopcare.ticket.Ticket;
import io.shopcare.ticket.TicketCommand;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketHistory;
import io.shopcare.ticket.TicketLifecycle;
import io.shopcare.ticket.TicketPolicy;
import io.shopcare.workflow.Workflow;
import io.shopcare.workflow.WorkflowVerifier;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** What a shop's test gets that simply takes the types of the domain. */
@Domain(ShopDomain.class)
class ShopDomainProperties {

  @Property
  void moneyComesInAllCurrencies(
      @ForAll CurrencyCode currency,
      @ForAll Money money,
      @ForAll UnitPrice price,
      @ForAll Ratio ratio) {
    assertThat(CurrencyCode.all()).contains(currency, money.currency(), price.currency());
    assertThat(Money.parse(money.toString())).isEqualTo(money);
    assertThat(ratio.denominator()).isPositive();
  }

  @Property
  void timesAreThoseOfAShop(@ForAll Instant at, @ForAll Duration span) {
    assertThat(at.atOffset(ZoneOffset.UTC).getYear()).isBetween(2020, 2035);
    assertThat(span).isBetween(Duration.ZERO, Duration.ofDays(366));
  }

  @Property
  void calendarsAnswer(@ForAll BusinessCalendar calendar, @ForAll Hours hours, @ForAll Instant at) {
    assertThat(calendar.nextOpen(at).filter(open -> !calendar.isOpen(open))).isEmpty();
    assertThat(Hours.parse(hours.toString())).isEqualTo(hours);
  }

  @Property
  void workflowsHaveNoFinding(@ForAll Workflow workflow) {
    assertThat(WorkflowVerifier.verify(workflow)).isEmpty();
  }

  @Property
  void ticketsAndWhatHappensToThemFitTogether(
      @ForAll Ticket ticket,
      @ForAll TicketCommand command,
      @ForAll TicketPolicy policy,
      @ForAll Instant at) {
    TicketLifecycle lifecycle = TicketLifecycle.of(policy);
    assertThat(lifecycle.apply(ticket, command, at).isAccepted())
        .isEqualTo(lifecycle.accepts(ticket, command, at));
  }

  @Property
  void historiesGoOnByFactsAndMessages(
      @ForAll TicketHistory history,
      @ForAll TicketFact fact,
      @ForAll Message message,
      @ForAll Instant at) {
    TicketHistory once = history.record(at, history.events().get(0).actor(), fact);
    TicketHistory twice =
        once.record(at, history.events().get(0).actor(), new TicketFact.MessageAdded(message));
    // A message that is here already is no news.
    assertThat(once.events().size() - history.events().size())
        .isBetween(fact instanceof TicketFact.MessageAdded ? 0 : 1, 1);
    assertThat(twice.events().size() - once.events().size())
        .isEqualTo(once.hasMessage(message.id()) ? 0 : 1);
  }

  @Property
  void ordersBelongToCustomersWhoComeBack(
      @ForAll Order order, @ForAll CustomerFacts customer, @ForAll OrderEvent event) {
    List<String> known = List.of("customer-1", "customer-2", "customer-3");
    assertThat(known).contains(order.customerId(), customer.customerId(), event.customerId());
    assertThat(order.lines()).isNotEmpty();
  }

  @Provide
  Arbitrary<List<OrderEvent>> lives() {
    return OrderArbitraries.orders().flatMap(OrderArbitraries::lives);
  }

  @Property
  void noMoreIsGivenBackThanWasPaidAndNothingForWhatWasCancelled(
      @ForAll("lives") List<OrderEvent> life) {
    Order order = ((OrderEvent.Placed) life.get(0)).order();
    MoneySum back = MoneySum.empty(order.currency());
    for (OrderEvent event : life) {
      assertThat(event.at()).isAfterOrEqualTo(order.placedAt());
      back = back.plus(event instanceof OrderEvent.Refunded r ? r.amount() : back.minus(back));
    }
    assertThat(back).isLessThanOrEqualTo(order.total());
    boolean cancelled = life.stream().anyMatch(OrderEvent.Cancelled.class::isInstance);
    assertThat(cancelled && life.size() > 2).isFalse();
  }
}
