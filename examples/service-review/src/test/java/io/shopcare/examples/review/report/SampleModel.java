package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.CustomerFigures.RepeatBuyers;
import io.shopcare.examples.review.report.CustomerFigures.RewardMonths;
import io.shopcare.examples.review.report.CustomerFigures.RewardMonths.Month;
import io.shopcare.examples.review.report.CustomerFigures.Rewards;
import io.shopcare.examples.review.report.CustomerFigures.Sales;
import io.shopcare.examples.review.report.CustomerFigures.Tags;
import io.shopcare.examples.review.report.CustomerFigures.TopCustomers;
import io.shopcare.examples.review.report.DataFigures.Deviations;
import io.shopcare.examples.review.report.DataFigures.RejectedRows;
import io.shopcare.examples.review.report.OpinionFigures.Csat;
import io.shopcare.examples.review.report.OpinionFigures.Nps;
import io.shopcare.examples.review.report.OpinionFigures.Nps.Score;
import io.shopcare.examples.review.report.TicketFigures.Arrivals;
import io.shopcare.examples.review.report.TicketFigures.Attainment;
import io.shopcare.examples.review.report.TicketFigures.Attainment.Attained;
import io.shopcare.examples.review.report.TicketFigures.Channels;
import io.shopcare.examples.review.report.TicketFigures.Pauses;
import io.shopcare.examples.review.report.TicketFigures.Reopened;
import io.shopcare.examples.review.report.TicketFigures.States;
import io.shopcare.examples.review.report.TicketFigures.Waits;
import io.shopcare.examples.review.report.TicketFigures.Waits.Wait;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A plausible season with every set of figures, to develop and test the report with. */
final class SampleModel {

  private static final long HOUR = 3600;

  private SampleModel() {}

  static ReviewModel full() {
    List<Figures> figures = new ArrayList<>(SampleScorecard.figures());
    figures.addAll(service());
    figures.addAll(plans());
    figures.addAll(customers());
    figures.addAll(SampleLifetime.figures());
    figures.addAll(opinions());
    figures.addAll(data());
    return new ReviewModel(masthead(), nextSteps(), figures);
  }

  static Masthead masthead() {
    return new Masthead(
        "Maison Clarté",
        LocalDate.of(2025, 12, 1),
        LocalDate.of(2026, 11, 30),
        new Text("simulated season, seed 42", "saison simulée, graine 42"));
  }

  static List<NextStep> nextSteps() {
    return List.of(
        new NextStep(
            new Text(
                "The goal for first replies was missed by 0.9 points.",
                "L’objectif des premières réponses a été manqué de 0,9 point."),
            new Text(
                "Add one agent on Mondays from 9 to 12; 41% of the late replies begin there.",
                "Ajoutez un agent le lundi de 9 h à 12 h : 41 % des réponses tardives y naissent."),
            List.of("sla.goal.failed", "arrivals.peak")),
        new NextStep(
            new Text(
                "62 tickets wait for the shop and are past their target.",
                "62 tickets attendent la boutique et ont dépassé leur délai."),
            new Text(
                "Answer the oldest first; the longest has waited since 3 November.",
                "Répondez d’abord aux plus anciens ; le plus long attend depuis le 3 novembre."),
            List.of("sla.clock.breached")),
        new NextStep(
            new Text(
                "31 VIP customers have had a late reply and no reward.",
                "31 clients VIP ont eu une réponse tardive et aucune récompense."),
            new Text(
                "Grant the apology voucher that the rules allow, EUR 310 in all.",
                "Accordez le bon d’excuse que les règles permettent, 310 EUR en tout."),
            List.of("reward.granted", "tag.vip.entered")));
  }

  private static List<Figures> service() {
    return List.of(
        new States(
            new Text(
                "Each ticket counts once, in the state in which its last event left it.",
                "Chaque ticket compte une fois, dans l’état où son dernier événement l’a laissé."),
            List.of(
                new Count("NEW", 41),
                new Count("OPEN", 128),
                new Count("PENDING", 203),
                new Count("ON_HOLD", 57),
                new Count("SOLVED", 604),
                new Count("CLOSED", 5561),
                new Count("MERGED", 88),
                new Count("SPAM", 131))),
        channels(),
        new Reopened(
            definition("Tickets solved at least once", "Tickets résolus au moins une fois"),
            new Share(214, 6379, 0.0294, 0.0382)),
        new Waits(
            definition("From the first message to the first reply", "Du premier message"),
            Metric.FIRST_REPLY,
            List.of(
                new Wait("ALL", 6510, 3 * HOUR + 720, 28 * HOUR, 43 * HOUR),
                new Wait("URGENT", 214, 22 * 60, 2 * HOUR, 5 * HOUR),
                new Wait("HIGH", 1204, HOUR + 300, 9 * HOUR, 16 * HOUR),
                new Wait("NORMAL", 4411, 4 * HOUR, 30 * HOUR, 45 * HOUR),
                new Wait("LOW", 681, 9 * HOUR, 51 * HOUR, 71 * HOUR))),
        new Waits(
            definition("From the first message to the solution", "Jusqu’à la résolution"),
            Metric.RESOLUTION,
            List.of(new Wait("ALL", 6165, 19 * HOUR, 88 * HOUR, 7 * 24 * HOUR))),
        attainment(),
        new Pauses(
            definition("Time in states that pause the clock", "Temps dans un état de pause"),
            1_000_000_000,
            List.of(new Count("PENDING", 311_000_000), new Count("ON_HOLD", 64_000_000))),
        arrivals());
  }

  private static Channels channels() {
    String[] names = {"EMAIL", "CHAT", "CONTACT_FORM", "PHONE", "MARKETPLACE"};
    int[] weights = {210, 140, 95, 60, 38};
    double[] season = {1.9, 1.3, 0.8, 0.7, 0.8, 0.8, 0.9, 0.8, 0.7, 0.9, 1.1, 1.7};
    List<Channels.Line> lines =
        IntStream.range(0, names.length)
            .mapToObj(
                c ->
                    new Channels.Line(
                        names[c],
                        IntStream.range(0, 12)
                            .mapToObj(
                                m -> Math.round(weights[c] * season[m] + (m * 7 + c * 5) % 11))
                            .toList()))
            .toList();
    return new Channels(
        definition("By the channel of the first message", "Par canal du premier message"),
        months(),
        lines);
  }

  static Attainment attainment() {
    int[] share = {71, 76, 83, 84, 82, 83, 81, 82, 84, 80, 78, 72};
    return new Attainment(
        new Text(
            "First reply of a person within 24 hours of the first message, time spent waiting for"
                + " the customer not counted. Open tickets past their target are missed.",
            "Première réponse d’une personne dans les 24 heures, hors attente du client. Un ticket"
                + " ouvert hors délai est manqué."),
        Metric.FIRST_REPLY,
        new BigDecimal("80.0000"),
        24 * HOUR,
        List.of(
            new Attained("ALL", 5160, 1360, 22, 0.7813, 0.8010, Verdict.FAILED),
            new Attained("URGENT", 205, 9, 0, 0.9219, 0.9778, Verdict.ACHIEVED),
            new Attained("HIGH", 1120, 86, 2, 0.9130, 0.9420, Verdict.ACHIEVED),
            new Attained("NORMAL", 3391, 1022, 16, 0.7557, 0.7806, Verdict.FAILED),
            new Attained("LOW", 444, 243, 4, 0.6102, 0.6810, Verdict.FAILED)),
        IntStream.range(0, 12)
            .mapToObj(
                m ->
                    new Attained(
                        months().get(m),
                        share[m] * 5L,
                        500 - share[m] * 5L,
                        0,
                        share[m] / 100.0 - 0.036,
                        share[m] / 100.0 + 0.034,
                        share[m] < 80 ? Verdict.FAILED : Verdict.ACHIEVED))
            .toList());
  }

  private static Arrivals arrivals() {
    double[] day = {1.5, 1.2, 1.1, 1.0, 0.95, 0.55, 0.5};
    List<List<Long>> week =
        IntStream.range(0, 7)
            .mapToObj(
                d ->
                    IntStream.range(0, 24)
                        .mapToObj(
                            h -> {
                              double morning = Math.exp(-(h - 10.3) * (h - 10.3) / 9);
                              double evening = 0.75 * Math.exp(-(h - 19.5) * (h - 19.5) / 8);
                              return Math.round(day[d] * (4 + 92 * (morning + evening)));
                            })
                        .toList())
            .toList();
    return new Arrivals(
        definition("By the first message", "Par le premier message"), "Europe/Paris", week);
  }

  private static List<Figures> plans() {
    return List.of(
        new PlanFigures.OtherTarget(
            definition("The same tickets twice", "Les mêmes tickets deux fois"),
            new BigDecimal("80"),
            24 * HOUR,
            72 * HOUR,
            new Attained("before", 3_705, 2_460, 12, 0.589, 0.613, Verdict.FAILED),
            new Attained("after", 5_310, 855, 12, 0.852, 0.87, Verdict.ACHIEVED),
            1_605),
        new PlanFigures.CityDeadlines(
            definition("Requests with a deadline", "Demandes dotées d’une échéance"),
            List.of(
                new PlanFigures.CityDeadlines.Kept("ALL", 800, 200, 50, 0.774, 0.824),
                new PlanFigures.CityDeadlines.Kept("Parks", 500, 100, 40, 0.801, 0.861),
                new PlanFigures.CityDeadlines.Kept("Streets", 300, 100, 10, 0.705, 0.79))));
  }

  private static List<Figures> customers() {
    return List.of(
        new Sales(
            definition("Paid orders less refunds", "Commandes payées moins remboursements"),
            "EUR",
            5412,
            "412993.40",
            "28331.255",
            IntStream.range(0, 12)
                .mapToObj(
                    m ->
                        new Sales.SalesPeriod(
                            months().get(m),
                            Integer.toString(24000 + 31000 * (m == 0 || m == 11 ? 1 : 0) + m * 410),
                            Integer.toString(1500 + 240 * m) + ".50"))
                .toList()),
        new TopCustomers(
            definition("Net of refunds and cancellations", "Net des remboursements"),
            "EUR",
            "384662.145",
            IntStream.rangeClosed(1, 10)
                .mapToObj(
                    i ->
                        new TopCustomers.Customer(
                            "C-" + (10400 + i * 37),
                            (9100 - i * 520) + ".00",
                            (i % 3 * 410) + ".00",
                            (9100 - i * 520 - i % 3 * 410) + ".00"))
                .toList()),
        new RepeatBuyers(
            definition("Buyers with two or more orders", "Acheteurs de deux commandes ou plus"),
            new Share(911, 1874, 0.4635, 0.5088)),
        new Tags(
            definition("Tags at the end of the period", "Étiquettes à la fin de la période"),
            2000,
            List.of(
                tag("vip", "Net spend over EUR 1,000 in a year", 87),
                tag("first-time-buyer", "Exactly one order that was kept", 963),
                tag("repeat-buyer", "Two orders or more", 911),
                tag("lapsed", "No order for 180 days", 402),
                tag("gift-wrapper", "Three gift orders", 58))),
        new Rewards(
            definition("Rules as of the last day", "Règles du dernier jour"),
            List.of(
                new Rewards.Reward(
                    new Text("Welcome back", "Bon retour"),
                    402,
                    List.of(new Amount("2010.00", "EUR"))),
                new Rewards.Reward(
                    new Text("VIP thank-you", "Merci VIP"),
                    87,
                    List.of(new Amount("1740.00", "EUR"), new Amount("60.00", "GBP"))),
                new Rewards.Reward(
                    new Text("Apology for a late reply", "Excuses pour réponse tardive"),
                    31,
                    List.of(new Amount("310.00", "EUR"))))),
        new RewardMonths(
            definition("Rewards by the month of the order", "Récompenses par mois de commande"),
            "EUR",
            List.of(
                new Text("Welcome back", "Bon retour"),
                new Text("VIP thank-you", "Merci VIP"),
                new Text("Apology for a late reply", "Excuses pour réponse tardive")),
            List.of(
                new Month("2026-03", List.of("640.00", "512.30", "120"), 702, 154),
                new Month("2026-04", List.of("710.00", "588.45", "90"), 733, 171),
                new Month("2026-05", List.of("660.00", "639.25", "100"), 691, 160)),
            1874,
            470,
            12));
  }

  private static Tags.TagSize tag(String code, String meaning, long customers) {
    return new Tags.TagSize(code, new Text(meaning, meaning + " (fr)"), customers);
  }

  private static List<Figures> opinions() {
    int[] satisfied = {74, 78, 83, 82, 85, 84, 83, 86, 84, 83, 80, 77};
    return List.of(
        new Csat(
            definition("Grades 4 and 5 of 5", "Notes 4 et 5 sur 5"),
            1,
            4,
            List.of(31L, 62L, 204L, 688L, 655L),
            new Share(1343, 1640, 0.7995, 0.8368),
            IntStream.range(0, 12)
                .mapToObj(
                    m ->
                        new Csat.SharePeriod(
                            months().get(m),
                            new Share(
                                satisfied[m],
                                100,
                                satisfied[m] / 100.0 - 0.08,
                                satisfied[m] / 100.0 + 0.06)))
                .toList()),
        new Nps(
            definition("Promoters less detractors", "Promoteurs moins détracteurs"),
            List.of(17L, 6L, 8L, 19L, 18L, 44L, 60L, 141L, 277L, 304L, 372L),
            new Score(676, 418, 172, 36.6, 43.0),
            List.of(
                new Nps.ScorePeriod("2025-12", new Score(120, 110, 60, 14.1, 27.2)),
                new Nps.ScorePeriod("2026-03", new Score(170, 100, 40, 35.6, 48.2)),
                new Nps.ScorePeriod("2026-06", new Score(190, 100, 36, 41.0, 53.4)),
                new Nps.ScorePeriod("2026-09", new Score(196, 108, 36, 41.2, 52.9)))));
  }

  private static List<Figures> data() {
    return List.of(
        new Deviations(
            definition("Events replayed in order", "Événements rejoués dans l’ordre"),
            41_712,
            List.of(
                new Deviations.Deviation(
                    "ticket.event.unexpected",
                    new Text("Solved before it was opened", "Résolu avant d’être ouvert"),
                    61),
                new Deviations.Deviation(
                    "ticket.event.after-close",
                    new Text("Changed after it was closed", "Changé après sa clôture"),
                    12))),
        new RejectedRows(
            definition("A row that cannot be read is left out", "Une ligne illisible est écartée"),
            List.of(
                new RejectedRows.SourceFile("incident_event_log.csv.gz", 41_712, List.of()),
                new RejectedRows.SourceFile(
                    "online_retail.csv.gz",
                    541_909,
                    List.of(
                        new RejectedRows.Rejection(
                            "row.no-customer",
                            new Text("No customer number", "Pas de numéro de client"),
                            135_080,
                            List.of(624L, 1445L, 1446L, 1447L, 1448L, 1449L)),
                        new RejectedRows.Rejection(
                            "row.price.negative",
                            new Text("Negative price", "Prix négatif"),
                            2,
                            List.of(299_984L, 299_985L)))))));
  }

  private static Text definition(String en, String fr) {
    return new Text(en + ".", fr + ".");
  }

  private static List<String> months() {
    return IntStream.range(0, 12)
        .mapToObj(m -> LocalDate.of(2025, 12, 1).plusMonths(m).toString().substring(0, 7))
        .toList();
  }
}
