package io.shopcare.segmentation;

import static io.shopcare.money.CurrencyCode.GBP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.ProfileFact;
import io.shopcare.segmentation.tag.BoundTags;
import io.shopcare.segmentation.tag.TagPolicy;
import io.shopcare.segmentation.tag.TagReasons;
import io.shopcare.segmentation.tag.Tags;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A year of a gift shop against the figures computed elsewhere. */
class OnlineRetailTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant END = Instant.parse("2011-12-10T00:00:00Z");
  private static final BoundTags VIP =
      TagPolicy.of(Tags.vipBySpend(new BigDecimal(50_000), new BigDecimal(50_000)))
          .compile(GBP)
          .at(END, LONDON);

  private static SortedMap<String, CustomerProfile> profiles;

  @BeforeAll
  static void foldTheSeason() throws IOException {
    String environment = System.getenv("SHOPCARE_DATA");
    String fallback =
        environment != null ? environment : System.getProperty("shopcare.root") + "/../shared/data";
    Path file =
        Path.of(
            System.getProperty("shopcare.data", fallback), "online_retail", "online_retail.csv.gz");
    assumeTrue(Files.exists(file), "no data at " + file + ": set -Dshopcare.data");
    profiles = read(file).collect(CustomerProfile.byCustomer());
  }

  private static Stream<ProfileFact> read(Path file) throws IOException {
    Map<String, Order.Builder> sales = new LinkedHashMap<>();
    List<ProfileFact> refunds = new ArrayList<>();
    DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    try (Reader in =
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
      for (CSVRecord row :
          CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
        String customer = row.get("CustomerID");
        UnitPrice price = UnitPrice.of(new BigDecimal(row.get("UnitPrice")), GBP);
        long quantity = Long.parseLong(row.get("Quantity"));
        String number = row.get("InvoiceNo");
        Instant at = LocalDateTime.parse(row.get("InvoiceDate"), format).atZone(LONDON).toInstant();
        if (customer.isEmpty()) {
          continue;
        }
        if (number.startsWith("C")) {
          String id = number + "/" + row.getRecordNumber();
          refunds.add(
              ProfileFact.of(
                  new OrderEvent.Refunded(id, customer, null, price.times(-quantity), at)));
        } else if (quantity > 0 && price.micros() > 0) {
          sales
              .computeIfAbsent(number, id -> Order.builder(id, customer, at, GBP))
              .addLines(OrderLine.of(row.get("StockCode"), quantity, price));
        }
      }
    }
    return Stream.concat(
        sales.values().stream().map(s -> ProfileFact.of(new OrderEvent.Placed(s.build()))),
        refunds.stream());
  }

  private static CustomerProfile profile(String id) {
    return Objects.requireNonNull(profiles.get(id));
  }

  private static MoneySum total(Function<CustomerProfile, Map<?, MoneySum>> figure) {
    return profiles.values().stream()
        .flatMap(profile -> figure.apply(profile).values().stream())
        .reduce(MoneySum.empty(GBP), MoneySum::plus);
  }

  @Test
  void salesAndRefundsAreExact() {
    assertThat(total(profile -> profile.purchases().ordered())).hasToString("GBP 8911407.904");
    assertThat(total(profile -> profile.purchases().refunded())).hasToString("GBP 611342.09");
  }

  @Test
  void buyersAndTheirOrdersAreCounted() {
    assertThat(profiles.values().stream().filter(p -> p.purchases().orderCount() > 0))
        .hasSize(4338);
    assertThat(profiles.values().stream().mapToLong(p -> p.purchases().orderCount()).sum())
        .isEqualTo(18532);
    BoundTags policy =
        TagPolicy.of(Tags.firstTimeBuyer(), Tags.repeatBuyer()).compile(GBP).at(END, LONDON);
    Map<String, Long> sizes = new LinkedHashMap<>();
    for (CustomerProfile profile : profiles.values()) {
      policy.apply(profile).tags().forEach(tag -> sizes.merge(tag, 1L, Long::sum));
    }
    assertThat(sizes)
        .containsEntry("first-time-buyer", 1493L)
        .containsEntry("repeat-buyer", 4338L - 1493L);
  }

  @Test
  void whoBoughtMuchAndGaveItAllBackIsNoVip() {
    for (String id : new String[] {"12346", "16446"}) {
      CustomerProfile profile = profile(id);
      assertThat(profile.purchases().ordered().get(GBP))
          .isGreaterThan(MoneySum.empty(GBP).plus(Money.parse("GBP 50000")));
      assertThat(VIP.decide("vip", profile)).isFalse();
      assertThat(VIP.explain("vip", profile).reasons().get(0).code())
          .isEqualTo(TagReasons.NOT_ENTERED);
    }
    assertThat(profile("12346").purchases().net(GBP)).isEqualTo(MoneySum.empty(GBP));
    assertThat(profile("16446").purchases().net(GBP)).hasToString("GBP 2.90");
    assertThat(profiles.values().stream().filter(p -> VIP.decide("vip", p))).isNotEmpty();
  }
}
