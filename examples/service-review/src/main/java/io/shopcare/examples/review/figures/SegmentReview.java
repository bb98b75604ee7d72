package io.shopcare.examples.review.figures;

import io.shopcare.decision.Decision;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.examples.review.report.Figures;
import io.shopcare.examples.review.report.SegmentFigures;
import io.shopcare.examples.review.report.Text;
import io.shopcare.examples.review.source.Season;
import io.shopcare.money.MoneySum;
import io.shopcare.segmentation.SegmentationTexts;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.query.BoundSegment;
import io.shopcare.segmentation.query.CompiledSegment;
import io.shopcare.segmentation.query.ProfileReader;
import io.shopcare.segmentation.query.Segment;
import io.shopcare.segmentation.query.SegmentChange;
import io.shopcare.segmentation.query.SegmentDialect;
import io.shopcare.segmentation.query.SegmentSchema;
import io.shopcare.segmentation.tag.BoundTags;
import io.shopcare.segmentation.tag.Tags;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which segments customers are in, who came and went in the last whole month, and why. */
public final class SegmentReview {

  private record Named(Text name, CompiledSegment<CustomerProfile> segment) {}

  private final Season season;
  private final List<CustomerProfile> profiles;
  private final BoundTags tags;
  private final List<Named> segments;
  private final ReasonTexts texts = ReasonTexts.core().plus(SegmentationTexts.all());

  SegmentReview(Season season, List<CustomerProfile> profiles, BoundTags tags) {
    this.season = season;
    this.profiles = profiles;
    this.tags = tags;
    this.segments =
        List.of(
            named(
                "Active regulars",
                "Habitués actifs",
                "number_of_orders >= 2 AND last_order_date >= -90d"),
            named(
                "Regulars gone quiet",
                "Habitués silencieux",
                "number_of_orders >= 2 AND last_order_date < -90d"),
            named(
                "New customers",
                "Nouveaux clients",
                "number_of_orders = 1 AND first_order_date >= -30d"),
            named(
                "Busy this month",
                "Actifs ce mois-ci",
                "orders_placed MATCHES (date >= -30d, count >= 2)"),
            named(
                "A lot sent back",
                "Beaucoup de retours",
                "refunds_received MATCHES (date >= -90d, sum_amount >= 100)"));
  }

  private Named named(String en, String fr, String query) {
    SegmentSchema schema = SegmentSchema.extended();
    return new Named(
        new Text(en, fr),
        Segment.parse(query, SegmentDialect.extended(), schema)
            .compile(schema, ProfileReader.in(season.currency())));
  }

  /** Flow and reasons for the report. */
  List<Figures> figures(Optional<String> chosen) {
    List<Figures> figures = new ArrayList<>(List.of(flow()));
    customer(chosen).ifPresent(profile -> figures.add(why(profile)));
    return figures;
  }

  /** Who was in the segments at the end of the last whole month and of the one before. */
  SegmentFigures.Flow flow() {
    LocalDate month = season.asOf().atZone(season.zone()).toLocalDate().withDayOfMonth(1);
    Instant after = month.atStartOfDay(season.zone()).toInstant().minusSeconds(1);
    Instant before = month.minusMonths(1).atStartOfDay(season.zone()).toInstant().minusSeconds(1);
    List<CustomerProfile> then = profiles.stream().map(p -> p.asOf(before)).toList();
    List<CustomerProfile> now = profiles.stream().map(p -> p.asOf(after)).toList();
    List<SegmentFigures.Flow.Segment> flows = new ArrayList<>();
    for (Named named : segments) {
      List<String> members = members(named, then, before);
      SegmentChange change = SegmentChange.diff(members, members(named, now, after));
      flows.add(
          new SegmentFigures.Flow.Segment(
              named.name(),
              named.segment().segment().toString(),
              members.size(),
              change.joined().size(),
              change.left().size()));
    }
    return new SegmentFigures.Flow(
        Definitions.SEGMENT_FLOW,
        Months.of(before, season.zone()),
        Months.of(after, season.zone()),
        flows);
  }

  private List<String> members(Named named, List<CustomerProfile> customers, Instant at) {
    BoundSegment<CustomerProfile> bound = named.segment().at(at, season.zone());
    return customers.stream().filter(bound::matches).map(CustomerProfile::customerId).toList();
  }

  /** The one asked for; else, of those who are no VIP, who bought the most before refunds. */
  private Optional<CustomerProfile> customer(Optional<String> chosen) {
    if (chosen.isPresent()) {
      return profiles.stream().filter(p -> p.customerId().equals(chosen.get())).findFirst();
    }
    return profiles.stream()
        .filter(profile -> !profile.tags().contains(Tags.VIP))
        .max(
            Comparator.comparing(this::gross)
                .thenComparing(CustomerProfile::customerId, Comparator.reverseOrder()));
  }

  private MoneySum gross(CustomerProfile profile) {
    return profile
        .purchases()
        .ordered()
        .getOrDefault(season.currency(), MoneySum.empty(season.currency()));
  }

  private SegmentFigures.Why why(CustomerProfile profile) {
    List<SegmentFigures.Why.Answer> answers = new ArrayList<>();
    answers.add(answer(new Text("Tag VIP", "Étiquette VIP"), tags.explain(Tags.VIP, profile)));
    for (Named named : segments) {
      answers.add(
          answer(named.name(), named.segment().at(season.asOf(), season.zone()).explain(profile)));
    }
    return new SegmentFigures.Why(Definitions.WHY, profile.customerId(), answers);
  }

  private SegmentFigures.Why.Answer answer(Text about, Decision<Boolean> decision) {
    return new SegmentFigures.Why.Answer(
        about,
        decision.value(),
        new Text(words(decision, Locale.ENGLISH), words(decision, Locale.FRENCH)));
  }

  private String words(Decision<Boolean> decision, Locale language) {
    return texts
        .render(decision, language, season.zone())
        .lines()
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }
}
