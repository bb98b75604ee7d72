package io.shopcare.testkit;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.calendar.Hours;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
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
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.domains.DomainContextBase;

/**
 * The types of a shop, so that a property may simply take them: {@code @ForAll Ticket},
 * {@code @ForAll Money}, {@code @ForAll Order}. What jqwik provides for other types stays; instants
 * and durations are those of a shop's life.
 */
@Domain(DomainContext.Global.class)
public final class ShopDomain extends DomainContextBase {

  private static final int ABOVE_GLOBAL = 100;

  /** For jqwik. */
  public ShopDomain() {
    setDefaultPriority(ABOVE_GLOBAL);
  }

  @Provide
  Arbitrary<Instant> moments() {
    return OrderArbitraries.moments();
  }

  @Provide
  Arbitrary<Duration> durations() {
    return MeasureArbitraries.durations();
  }

  @Provide
  Arbitrary<Ratio> ratios() {
    return MeasureArbitraries.ratios();
  }

  @Provide
  Arbitrary<CurrencyCode> currencies() {
    return MoneyArbitraries.currencies();
  }

  @Provide
  Arbitrary<Money> money() {
    return MoneyArbitraries.money();
  }

  @Provide
  Arbitrary<UnitPrice> unitPrices() {
    return MoneyArbitraries.unitPrices();
  }

  @Provide
  Arbitrary<Hours> hours() {
    return CalendarArbitraries.hours();
  }

  @Provide
  Arbitrary<BusinessCalendar> calendars() {
    return CalendarArbitraries.calendars();
  }

  @Provide
  Arbitrary<Workflow> workflows() {
    return WorkflowArbitraries.workflows();
  }

  @Provide
  Arbitrary<CustomerFacts> customers() {
    return CustomerArbitraries.customers();
  }

  @Provide
  Arbitrary<Order> orders() {
    return OrderArbitraries.orders();
  }

  @Provide
  Arbitrary<OrderEvent> orderEvents() {
    return OrderArbitraries.orderEvents();
  }

  @Provide
  Arbitrary<Ticket> tickets() {
    return TicketArbitraries.tickets();
  }

  @Provide
  Arbitrary<TicketHistory> histories() {
    return TicketArbitraries.histories(TicketLifecycle.of(TicketPolicy.ofDefaults()));
  }

  @Provide
  Arbitrary<TicketCommand> commands() {
    return TicketArbitraries.commands();
  }

  @Provide
  Arbitrary<TicketFact> facts() {
    return TicketArbitraries.facts();
  }

  @Provide
  Arbitrary<TicketPolicy> policies() {
    return TicketArbitraries.policies();
  }

  @Provide
  Arbitrary<Message> messages() {
    return TicketArbitraries.messages();
  }
}
