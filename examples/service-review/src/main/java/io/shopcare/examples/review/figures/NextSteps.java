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

/** What to do next, from the reasons that the rules gave. */
final class NextSteps {

  private final List<NextStep> steps = new ArrayList<>();

  private NextSteps() {}

  static List<NextStep> of(TicketReview tickets, CustomerReview customers, OpinionReview opinions) {
    NextSteps next = new NextSteps();
    for (Metric metric : Metric.values()) {
      next.goal(metric, tickets.attained(metric));
    }
    next.breaches(tickets.clocks("requester_wait"));
    next.reopened(tickets.reopened());
    next.refunds(customers);
    next.opinions(opinions);
    return List.copyOf(next.steps);
  }

  private void goal(Metric metric, Map<String, Attainment> attained) {
    ServiceGoal goal = ServicePolicies.goal(metric);
    Attainment all = attained.getOrDefault("ALL", Attainment.empty());
    if (goal.verdict(all) != Attainment.Verdict.FAILED) {
      return;
    }
    boolean replies = metric == Metric.FIRST_REPLY;
    Words share = Words.share(all.determined());
    Words missing = Words.number(goal.share().of(all.total(), RoundingMode.CEILING) - all.met());
    Words advice = advice(attained);
    add(
        "sla.goal.failed",
        share.en() + (replies ? " of first replies" : " of resolutions") + " came in time.",
        share.fr() + (replies ? " des premières réponses" : " des résolutions") + " dans le délai.",
        missing.en() + " more in time would have reached the goal; " + advice.en(),
        missing.fr() + " de plus dans le délai auraient suffi\u202f; " + advice.fr());
  }

  /** Points at the month in which the smallest share was in time. */
  private static Words advice(Map<String, Attainment> attained) {
    String worst = "";
    Ratio lowest = Ratio.ONE;
    for (Map.Entry<String, Attainment> entry : attained.entrySet()) {
      Ratio share = entry.getValue().determined().share().orElse(Ratio.ONE);
      if (Words.isMonth(entry.getKey()) && share.compareTo(lowest) < 0) {
        lowest = share;
        worst = entry.getKey();
      }
    }
    if (worst.isEmpty()) {
      return new Words("look at staffing.", "revoyez l'effectif.");
    }
    Words month = Words.month(worst);
    return new Words(
        "start with what happened in " + month.en() + ".",
        "commencez par comprendre le mois de " + month.fr() + ".");
  }

  private void breaches(Map<String, Long> clocks) {
    long breached = clocks.getOrDefault("BREACHED", 0L);
    if (breached > clocks.getOrDefault("MET", 0L) / 10) {
      Words number = Words.number(breached);
      add(
          "sla.clock.breached",
          number.en() + " tickets took the shop more than three business days of its own time.",
          number.fr() + " tickets ont occupé la boutique plus de trois jours ouvrés.",
          "Set a timer at the instant that each clock names, so that somebody sees it before.",
          "Réglez une alarme à l'instant que nomme chaque horloge, pour le voir avant.");
    }
  }

  private void reopened(Proportion reopened) {
    if (exceeds(reopened, 3)) {
      Words share = Words.share(reopened);
      Words number = Words.number(reopened.successes());
      add(
          "ticket.reopened",
          share.en() + " of tickets were taken up again after being solved.",
          share.fr() + " des tickets ont été repris après avoir été résolus.",
          "Read these " + number.en() + " questions: they say what the first answer left out.",
          "Lisez ces " + number.fr() + " relances\u00a0: elles disent ce qui manquait.");
    }
  }

  private void refunds(CustomerReview customers) {
    if (customers.profiles().isEmpty()) {
      return;
    }
    long gross = customers.gross().toMoney(RoundingMode.HALF_UP).minorUnits();
    long back = customers.refunded().toMoney(RoundingMode.HALF_UP).minorUnits();
    // More may come back than was sold where orders were placed before the season.
    Proportion refunded = new Proportion(Math.min(back, gross), gross);
    if (exceeds(refunded, 2)) {
      Words share = Words.share(refunded);
      add(
          "profile.refunded",
          share.en() + " of sales were given back.",
          share.fr() + " des ventes ont été remboursées.",
          "Look at the articles and carriers behind the largest refunds first.",
          "Examinez d'abord les articles et transporteurs des plus gros remboursements.");
    }
  }

  private void opinions(OpinionReview opinions) {
    NpsTally all =
        opinions.recommendation().values().stream().reduce(NpsTally.empty(), NpsTally::plus);
    Proportion detractors = new Proportion(all.counts().detractors(), all.n());
    if (exceeds(detractors, 10)) {
      Words share = Words.share(detractors);
      Words number = Words.number(detractors.successes());
      add(
          "feedback.detractors",
          share.en() + " of those asked would not recommend the shop.",
          share.fr() + " des personnes interrogées ne recommanderaient pas la boutique.",
          "Call back the latest of these " + number.en() + " while they still remember.",
          "Rappelez les plus récentes de ces " + number.fr() + " personnes sans attendre.");
    }
  }

  private static boolean exceeds(Proportion proportion, int percent) {
    return proportion
        .share()
        .filter(share -> share.compareTo(Ratio.percent(percent)) > 0)
        .isPresent();
  }

  private void add(String code, String en, String fr, String doEn, String doFr) {
    steps.add(new NextStep(new Text(en, fr), new Text(doEn, doFr), List.of(code)));
  }
}
