package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.CustomerFigures;
import io.shopcare.examples.review.report.Figures;
import io.shopcare.examples.review.report.Text;
import io.shopcare.examples.review.source.Season;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.ValueCounts;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.ProfileFact;
import io.shopcare.segmentation.tag.BoundTags;
import io.shopcare.segmentation.tag.TagPolicy;
import io.shopcare.segmentation.tag.Tags;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Who buys, what they bring, and what thanks they are due. */
public final class CustomerReview {

  private static final int TOP = 10;

  private final Season season;
  private final List<CustomerProfile> profiles;
  private final Money vipFrom;
  private final BoundTags tags;

  private CustomerReview(Season season, List<CustomerProfile> profiles) {
    this.season = season;
    this.vipFrom = vipThreshold(season, profiles);
    this.tags =
        TagPolicy.of(
                Tags.vipBySpend(vipFrom.toBigDecimal(), vipFrom.toBigDecimal()),
                Tags.firstTimeBuyer(),
                Tags.repeatBuyer())
            .compile(season.currency())
            .at(season.asOf(), season.zone());
    this.profiles = profiles.stream().map(tags::apply).toList();
  }

  /** Folds all orders of the season into profiles and tags them. */
  public static CustomerReview of(Season season) {
    Map<String, CustomerProfile> profiles =
        season.orders().stream().map(ProfileFact::of).collect(CustomerProfile.byCustomer());
    return new CustomerReview(season, List.copyOf(profiles.values()));
  }

  /** The tagged profiles, by customer. */
  public List<CustomerProfile> profiles() {
    return profiles;
  }

  /** Net spend from which a customer is a VIP: what one buyer in fifty reaches, to a round ten. */
  public Money vipFrom() {
    return vipFrom;
  }

  private static Money vipThreshold(Season season, List<CustomerProfile> profiles) {
    ValueCounts minor =
        profiles.stream()
            .map(profile -> net(profile, season).toMoney(RoundingMode.FLOOR).minorUnits())
            .filter(units -> units > 0)
            .collect(ValueCounts.collector(Long::longValue));
    long units = minor.percentile(Ratio.percent(98)).orElse(100_000L);
    long round = 1_000;
    return Money.ofMinor((units + round - 1) / round * round, season.currency());
  }

  private static MoneySum net(CustomerProfile profile, Season season) {
    return profile.purchases().net(season.currency());
  }

  /** Sales before refunds, exact. */
  public MoneySum gross() {
    return sum(profile -> profile.purchases().ordered().get(season.currency()));
  }

  /** What was given back, exact. */
  public MoneySum refunded() {
    return sum(profile -> profile.purchases().refunded().get(season.currency()));
  }

  @FunctionalInterface
  private interface Part {
    @org.jspecify.annotations.Nullable
    MoneySum of(CustomerProfile profile);
  }

  private MoneySum sum(Part part) {
    MoneySum sum = MoneySum.empty(season.currency());
    for (CustomerProfile profile : profiles) {
      MoneySum one = part.of(profile);
      sum = one == null ? sum : sum.plus(one);
    }
    return sum;
  }

  /** Customers with at least one order. */
  public List<CustomerProfile> buyers() {
    return profiles.stream().filter(p -> p.purchases().orderCount() > 0).toList();
  }

  /** Buyers who came back, among all. */
  public Proportion repeat() {
    List<CustomerProfile> buyers = buyers();
    return new Proportion(
        buyers.stream().filter(p -> p.purchases().orderCount() > 1).count(), buyers.size());
  }

  /**
   * Everything for the report; nothing if there are no orders.
   *
   * @param chosen the customer whose reasons are shown; else one is chosen
   */
  public List<Figures> figures(Optional<String> chosen) {
    if (profiles.isEmpty()) {
      return List.of();
    }
    List<Figures> figures = new ArrayList<>();
    figures.add(sales());
    figures.add(new CustomerFigures.RepeatBuyers(Definitions.REPEAT, Shares.of(repeat())));
    figures.add(top());
    figures.add(tags());
    figures.add(RfmReview.of(season, profiles));
    figures.addAll(new SegmentReview(season, profiles, tags).figures(chosen));
    figures.addAll(new RewardReview(season, profiles, vipFrom).figures());
    return figures;
  }

  private CustomerFigures sales() {
    NavigableMap<String, MoneySum> gross = new TreeMap<>();
    NavigableMap<String, MoneySum> refunded = new TreeMap<>();
    for (OrderEvent event : season.orders()) {
      String month = Months.of(event.at(), season.zone());
      gross.putIfAbsent(month, MoneySum.empty(season.currency()));
      refunded.putIfAbsent(month, MoneySum.empty(season.currency()));
      if (event instanceof OrderEvent.Placed placed) {
        gross.merge(month, placed.order().total(), MoneySum::plus);
      } else if (event instanceof OrderEvent.Refunded back) {
        refunded.merge(month, back.amount(), MoneySum::plus);
      }
    }
    List<CustomerFigures.Sales.SalesPeriod> periods = new ArrayList<>();
    gross.forEach(
        (month, sum) ->
            periods.add(
                new CustomerFigures.Sales.SalesPeriod(
                    month, decimal(sum), decimal(refunded.get(month)))));
    return new CustomerFigures.Sales(
        Definitions.SALES,
        season.currency().code(),
        profiles.stream().mapToLong(p -> p.purchases().orderCount()).sum(),
        decimal(gross()),
        decimal(refunded()),
        periods);
  }

  private static String decimal(@org.jspecify.annotations.Nullable MoneySum sum) {
    return sum == null ? "0" : sum.toBigDecimal().stripTrailingZeros().toPlainString();
  }

  private CustomerFigures top() {
    MoneySum none = MoneySum.empty(season.currency());
    return new CustomerFigures.TopCustomers(
        Definitions.TOP,
        season.currency().code(),
        decimal(gross().minus(refunded())),
        profiles.stream()
            .sorted(
                Comparator.comparing((CustomerProfile p) -> net(p, season).toBigDecimal())
                    .reversed()
                    .thenComparing(CustomerProfile::customerId))
            .limit(TOP)
            .map(
                p ->
                    new CustomerFigures.TopCustomers.Customer(
                        p.customerId(),
                        decimal(p.purchases().ordered().getOrDefault(season.currency(), none)),
                        decimal(p.purchases().refunded().getOrDefault(season.currency(), none)),
                        decimal(net(p, season))))
            .toList());
  }

  /** How many customers have a tag. */
  public long tagged(String tag) {
    return profiles.stream().filter(p -> p.tags().contains(tag)).count();
  }

  private CustomerFigures tags() {
    String amount = decimal(MoneySum.empty(season.currency()).plus(vipFrom));
    String currency = season.currency().code();
    return new CustomerFigures.Tags(
        Definitions.TAGS,
        profiles.size(),
        List.of(
            new CustomerFigures.Tags.TagSize(
                Tags.VIP,
                new Text(
                    "net spend of at least " + currency + " " + amount,
                    "dépense nette d'au moins " + amount + " " + currency),
                tagged(Tags.VIP)),
            new CustomerFigures.Tags.TagSize(
                Tags.REPEAT_BUYER,
                new Text("two orders or more", "deux commandes ou plus"),
                tagged(Tags.REPEAT_BUYER)),
            new CustomerFigures.Tags.TagSize(
                Tags.FIRST_TIME_BUYER,
                new Text("exactly one order", "une seule commande"),
                tagged(Tags.FIRST_TIME_BUYER))));
  }

  /** The orders that stand, of all customers. */
  List<Order> orders() {
    return profiles.stream().flatMap(p -> p.purchases().orders().stream()).toList();
  }
}
