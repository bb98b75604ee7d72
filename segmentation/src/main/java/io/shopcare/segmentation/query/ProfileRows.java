package io.shopcare.segmentation.query;

import io.shopcare.money.CurrencyCode;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.CustomerState;
import io.shopcare.segmentation.profile.CustomerState.Credited;
import io.shopcare.segmentation.profile.ProfileFact;
import io.shopcare.segmentation.profile.ShopEvent;
import io.shopcare.segmentation.query.ProfileReader.Article;
import io.shopcare.service.ServiceOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a profile that functions of the language ask for. */
final class ProfileRows {

  private record Line(Instant at, OrderLine line) {}

  private final CurrencyCode currency;
  private final Function<String, Optional<Article>> articles;

  ProfileRows(CurrencyCode currency, Function<String, Optional<Article>> articles) {
    this.currency = currency;
    this.articles = articles;
  }

  void addTo(FactCatalog.Builder<CustomerProfile> catalog) {
    catalog
        .rows("orders_placed", profile -> profile.purchases().orders(), orders())
        .rows("products_purchased", ProfileRows::lines, lines())
        .rows("refunds_received", profile -> profile.purchases().refunds(), refunds())
        .rows("returns_made", profile -> profile.purchases().returns(), returns())
        .rows("deliveries_late", profile -> profile.purchases().lateArrivals(), deliveries())
        .rows("tickets_closed", CustomerProfile::services, services())
        .rows("store_credit_accounts", profile -> profile.latest(Credited.KIND), accounts());
    for (ShopEvent.Mail mail : ShopEvent.Mail.values()) {
      String kind = ShopEvent.Mailed.kind(mail);
      String name = "shopify_email." + mail.name().toLowerCase(Locale.ROOT);
      catalog.rows(name, profile -> profile.facts(kind), mails());
    }
    for (ShopEvent.Page page : ShopEvent.Page.values()) {
      String kind = ShopEvent.Viewed.kind(page);
      String name = "storefront." + page.name().toLowerCase(Locale.ROOT) + "_viewed";
      catalog.rows(name, profile -> profile.facts(kind), views());
    }
  }

  private Article article(String id) {
    return articles.apply(id).orElse(Article.UNKNOWN);
  }

  private FactReader<Order> orders() {
    return FactCatalog.<Order>builder()
        .number("date", order -> order.placedAt().getEpochSecond())
        .number("amount", order -> ProfileReader.amount(order.total(), currency))
        .text("location_id", order -> order.locationId().orElse(null))
        .text("app_id", order -> order.appId().orElse(null))
        .build();
  }

  private FactReader<Line> lines() {
    return FactCatalog.<Line>builder()
        .number("date", line -> line.at().getEpochSecond())
        .text("id", line -> line.line().sku())
        .text("tag", line -> article(line.line().sku()).tag())
        .text("category", line -> article(line.line().sku()).category())
        .number("quantity", line -> line.line().quantity())
        .build();
  }

  private static List<Line> lines(CustomerProfile profile) {
    List<Line> lines = new ArrayList<>();
    for (Order order : profile.purchases().orders()) {
      order.lines().forEach(line -> lines.add(new Line(order.placedAt(), line)));
    }
    return lines;
  }

  private FactReader<OrderEvent.Refunded> refunds() {
    return FactCatalog.<OrderEvent.Refunded>builder()
        .number("date", refund -> refund.at().getEpochSecond())
        .number("amount", refund -> ProfileReader.amount(refund.amount(), currency))
        .build();
  }

  private static FactReader<OrderEvent.Delivered> deliveries() {
    return FactCatalog.<OrderEvent.Delivered>builder()
        .number("date", delivery -> delivery.at().getEpochSecond())
        .build();
  }

  private static FactReader<ServiceOutcome> services() {
    return FactCatalog.<ServiceOutcome>builder()
        .number("date", outcome -> outcome.endedAt().getEpochSecond())
        .text("topic", outcome -> outcome.topic().map(Object::toString).orElse(null))
        .text("resolution", outcome -> outcome.resolution().orElse(null))
        .build();
  }

  private static FactReader<ShopEvent.Returned> returns() {
    return ProfileRows.<ShopEvent.Returned>facts().build();
  }

  private static <F extends ProfileFact> FactCatalog.Builder<F> facts() {
    return FactCatalog.<F>builder().number("date", fact -> fact.at().getEpochSecond());
  }

  private static FactReader<ProfileFact> mails() {
    return ProfileRows.<ProfileFact>facts()
        .text("activity_id", fact -> ((ShopEvent.Mailed) fact).activityId())
        .build();
  }

  private FactReader<ProfileFact> views() {
    return ProfileRows.<ProfileFact>facts()
        .text("id", fact -> ((ShopEvent.Viewed) fact).subject())
        .text("tag", fact -> article(((ShopEvent.Viewed) fact).subject()).tag())
        .build();
  }

  private static FactReader<CustomerState> accounts() {
    return FactCatalog.<CustomerState>builder()
        .number("balance", state -> ProfileReader.millionths(((Credited) state).balance()))
        .text("currency", state -> ((Credited) state).balance().currency().code())
        .number("next_expiry_date", state -> second(((Credited) state).nextExpiryAt()))
        .number("last_credit_date", state -> second(((Credited) state).lastCreditAt()))
        .build();
  }

  private static long second(@Nullable Instant at) {
    return at == null ? FactReader.ABSENT : at.getEpochSecond();
  }
}
