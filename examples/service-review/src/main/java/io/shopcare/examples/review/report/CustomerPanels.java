package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.Chart.Kind;
import io.shopcare.examples.review.report.Chart.Legend;
import io.shopcare.examples.review.report.Chart.Point;
import io.shopcare.examples.review.report.Chart.Series;
import io.shopcare.examples.review.report.Chart.Tone;
import io.shopcare.examples.review.report.Chart.Unit;
import io.shopcare.examples.review.report.CustomerFigures.RepeatBuyers;
import io.shopcare.examples.review.report.CustomerFigures.Sales;
import io.shopcare.examples.review.report.CustomerFigures.Sales.SalesPeriod;
import io.shopcare.examples.review.report.CustomerFigures.Tags;
import io.shopcare.examples.review.report.CustomerFigures.Tags.TagSize;
import io.shopcare.examples.review.report.CustomerFigures.TopCustomers;
import io.shopcare.examples.review.report.CustomerFigures.TopCustomers.Customer;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Sales and customers. */
final class CustomerPanels {

  private CustomerPanels() {}

  static List<Panel> sales(Sales figures, Wording words) {
    BigDecimal gross = Decimals.parse(figures.gross());
    if (gross.signum() <= 0) {
      return List.of();
    }
    BigDecimal refunded = Decimals.parse(figures.refunded());
    Function<BigDecimal, Text> money = amount -> words.money(amount, figures.currency());
    List<SalesPeriod> periods = figures.periods();
    Chart chart =
        Chart.of(
                Kind.COLUMNS,
                Unit.MONEY,
                periods.stream().map(p -> words.period(p.period())).toList(),
                List.of(
                    amounts("column.net", periods, CustomerPanels::net, Tone.MAIN, money, words),
                    amounts(
                        "column.refunded",
                        periods,
                        p -> Decimals.parse(p.refunded()),
                        Tone.BAD,
                        money,
                        words)))
            .withLegend(
                new Legend(words.say("column.net"), Tone.MAIN),
                new Legend(words.say("column.refunded"), Tone.BAD));
    Text title =
        words.say(
            "finding.sales",
            Part.of("net", money.apply(gross.subtract(refunded))),
            Part.of("share", words.percent(Decimals.percent(refunded, gross))));
    Text note =
        words.say(
            "note.sales",
            Part.of("gross", money.apply(gross)),
            Part.of("refunded", money.apply(refunded)),
            Part.of("orders", figures.orders()));
    Table table = Table.of(words.say("column.period"), chart);
    return List.of(new Panel(figures.key(), title, note, chart, table, figures.definition()));
  }

  private static BigDecimal net(SalesPeriod period) {
    return Decimals.parse(period.gross()).subtract(Decimals.parse(period.refunded()));
  }

  private static <T> Series amounts(
      String name,
      List<T> rows,
      Function<T, BigDecimal> amount,
      Tone tone,
      Function<BigDecimal, Text> money,
      Wording words) {
    return new Series(
        words.say(name),
        rows.stream()
            .map(amount)
            .map(value -> Point.of(value.doubleValue(), money.apply(value), tone))
            .toList());
  }

  static List<Panel> topCustomers(TopCustomers figures, Wording words) {
    List<Customer> customers = figures.customers();
    BigDecimal all = Decimals.parse(figures.totalNet());
    if (customers.isEmpty() || all.signum() <= 0) {
      return List.of();
    }
    Function<BigDecimal, Text> money = amount -> words.money(amount, figures.currency());
    Function<String, BigDecimal> parse = Decimals::parse;
    Chart chart =
        Chart.of(
                Kind.BARS,
                Unit.MONEY,
                customers.stream().map(c -> Text.same(c.pseudonym())).toList(),
                List.of(
                    amounts(
                        "column.net",
                        customers,
                        parse.compose(Customer::net),
                        Tone.MAIN,
                        money,
                        words),
                    amounts(
                        "column.refunded",
                        customers,
                        parse.compose(Customer::refunded),
                        Tone.BAD,
                        money,
                        words)))
            .withLegend(
                new Legend(words.say("column.net"), Tone.MAIN),
                new Legend(words.say("column.refunded"), Tone.BAD));
    BigDecimal top =
        customers.stream()
            .map(parse.compose(Customer::net))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Text title =
        words.say(
            "finding.top-customers",
            Part.of("n", customers.size()),
            Part.of("share", words.percent(Decimals.percent(top, all))));
    Text note = words.say("note.top-customers", Part.of("net", money.apply(all)));
    Table table =
        Table.of(words.say("column.customer"), chart)
            .plus(
                words.say("column.gross"),
                customers.stream().map(parse.compose(Customer::gross).andThen(money)).toList());
    return List.of(new Panel(figures.key(), title, note, chart, table, figures.definition()));
  }

  static List<Panel> repeatBuyers(RepeatBuyers figures, Wording words) {
    return SharePanel.of(
        figures.key(), "repeat-buyers", figures.share(), figures.definition(), words);
  }

  static List<Panel> tags(Tags figures, Wording words) {
    List<TagSize> tags =
        figures.tags().stream()
            .sorted(Comparator.comparingLong(TagSize::customers).reversed())
            .toList();
    if (tags.isEmpty() || figures.customers() == 0) {
      return List.of();
    }
    Function<TagSize, Text> name = t -> words.label("tag", t.tag());
    Chart chart =
        Chart.of(
            Kind.BARS,
            Unit.COUNT,
            tags.stream().map(name).toList(),
            List.of(
                new Series(
                    words.say("column.customers"),
                    tags.stream()
                        .map(t -> Point.count(t.customers(), Tone.MAIN, words))
                        .toList())));
    Table table =
        Table.of(words.say("column.tag"), chart)
            .plus(words.say("column.meaning"), tags.stream().map(TagSize::meaning).toList());
    TagSize largest = tags.get(0);
    Text title =
        words.say(
            "finding.tags",
            Part.of("tag", name.apply(largest)),
            Part.of("share", words.percent(largest.customers(), figures.customers())));
    Text note = words.say("note.tags", Part.of("n", figures.customers()));
    return List.of(new Panel(figures.key(), title, note, chart, table, figures.definition()));
  }
}
