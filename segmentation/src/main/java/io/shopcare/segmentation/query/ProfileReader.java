package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;
import io.shopcare.customer.ConsentState;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.MoneySum;
import io.shopcare.order.Order;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.CustomerState;
import io.shopcare.segmentation.profile.CustomerState.CheckedOut;
import io.shopcare.segmentation.profile.CustomerState.Consented;
import io.shopcare.segmentation.profile.Location;
import io.shopcare.service.ServiceOutcome;
import io.shopcare.service.SurveyScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@link CustomerProfile} knows, which is every name of {@link
 * SegmentSchema#extended()}. Amounts are those of one currency: {@code amount_spent} is net of
 * cancellations and refunds, {@code average_order_value} what orders came to before refunds, to the
 * nearest millionth; accounts of store credit alone are in their own. {@code last_csat} is the last
 * answer on a scale of 1 to 5, {@code last_nps} of 0 to 10. Subscription by e-mail and SMS is the
 * consent for {@link Consented#EMAIL} and {@link Consented#SMS}, NOT_SUBSCRIBED where nothing is
 * known, and of SMS where the number does not work, as its codes have no INVALID; the place of the
 * customer is the address that changed last of those with degrees.
 *
 * <p>What a profile does not tell by itself, such as {@code customer_language}, {@code rfm_group}
 * or a merchant's own attribute, is read off {@linkplain CustomerProfile#attributes() what was
 * handed in}. What else a host has, it adds by {@link FactReader#or}.
 */
public final class ProfileReader {

  private static final int DIGITS = 6;

  /**
   * What is known of an article or a collection beside its number.
   *
   * @param tag the tag by which it is asked for, null for none
   * @param category its category, null for none
   */
  public record Article(@Nullable String tag, @Nullable String category) implements DomainValue {

    static final Article UNKNOWN = new Article(null, null);
  }

  private ProfileReader() {}

  /** A reader for the amounts of one currency; no article has a tag or a category. */
  public static FactReader<CustomerProfile> in(CurrencyCode currency) {
    return in(currency, article -> Optional.empty());
  }

  /**
   * A reader for the amounts of one currency.
   *
   * @param articles what is known of an article or collection by its number
   */
  public static FactReader<CustomerProfile> in(
      CurrencyCode currency, Function<String, Optional<Article>> articles) {
    FactCatalog.Builder<CustomerProfile> catalog = FactCatalog.builder();
    purchases(catalog, currency);
    service(catalog);
    person(catalog);
    new ProfileRows(currency, articles).addTo(catalog);
    return catalog.build().or(new HandedInReader());
  }

  private static void purchases(
      FactCatalog.Builder<CustomerProfile> catalog, CurrencyCode currency) {
    catalog
        .number("number_of_orders", profile -> profile.purchases().orderCount())
        .number("first_order_date", profile -> orderedAt(profile, true))
        .number("last_order_date", profile -> orderedAt(profile, false))
        .number("amount_spent", profile -> millionths(profile.purchases().net().get(currency)))
        .number(
            "amount_refunded", profile -> millionths(profile.purchases().refunded().get(currency)))
        .number("average_order_value", profile -> average(profile, currency))
        .number("number_of_refunds", profile -> profile.purchases().refunds().size())
        .number("number_of_returns", profile -> profile.purchases().returns().size())
        .number("late_deliveries", profile -> profile.purchases().lateDeliveries())
        .number("abandoned_checkout_date", ProfileReader::abandonedAt);
  }

  private static void service(FactCatalog.Builder<CustomerProfile> catalog) {
    catalog
        .number("open_tickets", profile -> profile.openTickets().size())
        .number("last_csat", profile -> lastScore(profile, 1, 5))
        .number("last_nps", profile -> lastScore(profile, 0, 10));
  }

  private static void person(FactCatalog.Builder<CustomerProfile> catalog) {
    catalog
        .text("customer_id", CustomerProfile::customerId)
        .list("customer_tags", profile -> List.copyOf(profile.tags()))
        .list("customer_countries", profile -> places(profile, at -> Optional.of(at.country())))
        .list("customer_regions", profile -> places(profile, Location::region))
        .list("customer_cities", profile -> places(profile, Location::cityCode))
        .number("customer_latitude", profile -> degrees(profile, Location::latitude))
        .number("customer_longitude", profile -> degrees(profile, Location::longitude))
        .text("email_subscription_status", profile -> consent(profile, Consented.EMAIL))
        .text("sms_subscription_status", ProfileReader::consentToSms);
  }

  private static long orderedAt(CustomerProfile profile, boolean first) {
    List<Order> orders = profile.purchases().orders();
    return orders.isEmpty()
        ? FactReader.ABSENT
        : orders.get(first ? 0 : orders.size() - 1).placedAt().getEpochSecond();
  }

  static long amount(MoneySum sum, CurrencyCode currency) {
    return sum.currency().equals(currency) ? millionths(sum) : FactReader.ABSENT;
  }

  static long millionths(@Nullable MoneySum sum) {
    return sum == null ? 0 : millionths(sum.toBigDecimal());
  }

  private static long millionths(BigDecimal number) {
    return number.movePointRight(DIGITS).longValueExact();
  }

  private static long average(CustomerProfile profile, CurrencyCode currency) {
    MoneySum ordered = profile.purchases().ordered().get(currency);
    long orders =
        profile.purchases().orders().stream()
            .filter(order -> order.currency().equals(currency))
            .count();
    return ordered == null || orders == 0
        ? FactReader.ABSENT
        : ordered
            .toBigDecimal()
            .movePointRight(DIGITS)
            .divide(BigDecimal.valueOf(orders), 0, RoundingMode.HALF_UP)
            .longValueExact();
  }

  private static long abandonedAt(CustomerProfile profile) {
    long last = FactReader.ABSENT;
    for (CustomerState state : profile.latest(CheckedOut.KIND)) {
      if (((CheckedOut) state).checkout() == CustomerState.Checkout.ABANDONED) {
        last = Math.max(last, state.at().getEpochSecond());
      }
    }
    return last;
  }

  private static long lastScore(CustomerProfile profile, int worst, int best) {
    long last = FactReader.ABSENT;
    for (ServiceOutcome outcome : profile.services()) {
      SurveyScore score = outcome.survey().orElse(null);
      if (score != null && score.worst() == worst && score.best() == best) {
        last = score.value();
      }
    }
    return last;
  }

  private static List<String> places(
      CustomerProfile profile, Function<Location, Optional<String>> part) {
    return profile.locations().stream()
        .map(part)
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList();
  }

  private static long degrees(
      CustomerProfile profile, Function<Location, Optional<BigDecimal>> part) {
    long last = FactReader.ABSENT;
    for (Location location : profile.locations()) {
      last = part.apply(location).map(ProfileReader::millionths).orElse(last);
    }
    return last;
  }

  private static String consent(CustomerProfile profile, String purpose) {
    return profile.consents().getOrDefault(purpose, ConsentState.NOT_SUBSCRIBED).name();
  }

  private static String consentToSms(CustomerProfile profile) {
    String state = consent(profile, Consented.SMS);
    return state.equals(ConsentState.INVALID.name()) ? ConsentState.NOT_SUBSCRIBED.name() : state;
  }
}
