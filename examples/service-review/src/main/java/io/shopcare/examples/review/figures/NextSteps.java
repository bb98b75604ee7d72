package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.Metric;
import io.shopcare.examples.review.report.NextStep;
import io.shopcare.examples.review.report.Text;
import io.shopcare.feedback.score.NpsTally;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import io.shopcare.sla.attainment.ServiceGoal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What to do next, from the reasons that the rules gave. */
final class NextSteps {

  private final List<NextStep> steps = new ArrayList<>();

  private NextSteps() {}

  static List<NextStep> of(TicketReview tickets, CustomerReview customers, OpinionReview opinions) {
    NextSteps next = new NextSteps();
    next.goals(tickets);
    next.breaches(tickets);
    next.reopened(tickets);
    next.refunds(customers);
    next.opinions(opinions);
    return List.copyOf(next.steps);
  }

  private void goals(TicketReview tickets) {
    for (Metric metric : Metric.values()) {
      ServiceGoal goal = ServicePolicies.goal(metric);
      Map<String, Attainment> attained = tickets.attained(metric);
      Attainment all = attained.getOrDefault("ALL", Attainment.empty());
      if (goal.verdict(all) == Attainment.Verdict.FAILED) {
        long missing = missingToGoal(all, goal.share());
        String share = percent(all.determined());
        String name = metric == Metric.FIRST_REPLY ? "first replies" : "resolutions";
        String nom = metric == Metric.FIRST_REPLY ? "premières réponses" : "résolutions";
        add(
            "sla.goal.failed",
            new Text(
                share + " % of " + name + " came within " + goal.within().toHours() + " h.",
                share + " % des " + nom + " sont arrivées en " + goal.within().toHours() + " h."),
            new Text(
                missing + " more in time would have reached the goal; " + worst(attained, false),
                missing + " de plus dans le délai auraient suffi ; " + worst(attained, true)));
      }
    }
  }

  /** How many missed tickets would have had to be met. */
  private static long missingToGoal(Attainment all, Ratio goal) {
    return Math.max(0, goal.of(all.total(), RoundingMode.CEILING) - all.met());
  }

  private static String worst(Map<String, Attainment> attained, boolean french) {
    String worst = "";
    Ratio lowest = Ratio.ONE;
    for (Map.Entry<String, Attainment> entry : attained.entrySet()) {
      Ratio share = entry.getValue().determined().share().orElse(Ratio.ONE);
      if (entry.getKey().startsWith("2") && share.compareTo(lowest) < 0) {
        lowest = share;
        worst = entry.getKey();
      }
    }
    return worst.isEmpty()
        ? (french ? "revoyez l'effectif." : "look at staffing.")
        : french
            ? "commencez par comprendre le mois " + worst + "."
            : "start with what happened in " + worst + ".";
  }

  private void breaches(TicketReview tickets) {
    Map<String, Long> clocks = tickets.clocks("requester_wait");
    long breached = clocks.getOrDefault("BREACHED", 0L);
    long met = clocks.getOrDefault("MET", 0L);
    if (breached > met / 10) {
      add(
          "sla.clock.breached",
          new Text(
              breached + " tickets took the shop more than three business days of its own time.",
              breached + " tickets ont occupé la boutique plus de trois jours ouvrés."),
          new Text(
              "Set a timer at the instant that each clock names, so that somebody sees it before.",
              "Réglez une alarme à l'instant que nomme chaque horloge, pour que quelqu'un le voie"
                  + " avant."));
    }
  }

  private void reopened(TicketReview tickets) {
    Proportion reopened = tickets.reopened();
    exceeds(
        reopened,
        Ratio.percent(3),
        (count, share) ->
            add(
                "ticket.reopened",
                new Text(
                    share + " % of tickets were taken up again after being solved.",
                    share + " % des tickets ont été repris après avoir été résolus."),
                new Text(
                    "Read " + count + " second questions: they say what the first answer left out.",
                    "Lisez ces "
                        + count
                        + " relances : elles disent ce qui manquait à la première"
                        + " réponse.")));
  }

  private void refunds(CustomerReview customers) {
    if (customers.profiles().isEmpty() || customers.gross().isEmpty()) {
      return;
    }
    double share =
        customers.refunded().toBigDecimal().doubleValue()
            / customers.gross().toBigDecimal().doubleValue();
    if (share > 0.02) {
      String percent =
          java.math.BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP).toString();
      add(
          "profile.refunded",
          new Text(
              percent + " % of sales were given back.",
              percent.replace('.', ',') + " % des ventes ont été remboursées."),
          new Text(
              "Look at the articles and carriers behind the largest refunds first.",
              "Examinez d'abord les articles et transporteurs des plus gros remboursements."));
    }
  }

  private void opinions(OpinionReview opinions) {
    NpsTally all =
        opinions.recommendation().values().stream().reduce(NpsTally.empty(), NpsTally::plus);
    if (!all.isEmpty()) {
      exceeds(
          new Proportion(all.counts().detractors(), all.n()),
          Ratio.percent(10),
          (count, share) ->
              add(
                  "feedback.detractors",
                  new Text(
                      share + " % of those asked would not recommend the shop.",
                      share + " % des personnes interrogées ne recommanderaient pas la boutique."),
                  new Text(
                      "Call back the latest of these " + count + " while they still remember.",
                      "Rappelez les plus récentes de ces "
                          + count
                          + " personnes tant qu'elles s'en"
                          + " souviennent.")));
    }
  }

  private static void exceeds(Proportion proportion, Ratio limit, BiConsumer<Long, String> step) {
    proportion
        .share()
        .filter(share -> share.compareTo(limit) > 0)
        .ifPresent(share -> step.accept(proportion.successes(), percent(proportion)));
  }

  private static String percent(Proportion proportion) {
    return proportion
        .share()
        .map(share -> Ratio.of(share.numerator(), share.denominator()))
        .map(share -> share.toBigDecimal(4, RoundingMode.HALF_UP).movePointRight(2))
        .map(share -> share.setScale(1, RoundingMode.HALF_UP).toString())
        .orElse("0");
  }

  private void add(String code, Text finding, Text action) {
    steps.add(new NextStep(finding, action, List.of(code)));
  }
}
