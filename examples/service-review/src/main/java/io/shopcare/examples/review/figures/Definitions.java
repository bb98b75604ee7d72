package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.Metric;
import io.shopcare.examples.review.report.Text;

/** How each set of figures was counted, for those who ask. */
final class Definitions {

  static final Text STATES =
      new Text(
          "All tickets by their state at the end of the period.",
          "Tous les tickets selon leur état à la fin de la période.");
  static final Text CHANNELS =
      new Text(
          "Tickets by the month in which they were opened and the channel by which they came.",
          "Tickets selon le mois d'ouverture et le canal d'arrivée.");
  static final Text REOPENED =
      new Text(
          "Tickets taken up again at least once after being solved or closed, among all tickets;"
              + " 95 % Wilson interval.",
          "Tickets repris au moins une fois après avoir été résolus ou clos, parmi tous les tickets ;"
              + " intervalle de Wilson à 95 %.");
  static final Text PAUSES =
      new Text(
          "Time that tickets spent waiting for the customer or a third party, among all time before"
              + " they were solved.",
          "Temps passé par les tickets à attendre le client ou un tiers, sur l'ensemble du temps"
              + " précédant leur résolution.");
  static final Text ARRIVALS =
      new Text(
          "New tickets by local hour of the week in which they were opened.",
          "Nouveaux tickets selon l'heure locale de la semaine à laquelle ils ont été ouverts.");
  static final Text DEVIATIONS =
      new Text(
          "State changes in the log that the standard life cycle does not have. They are counted and"
              + " taken as they are.",
          "Changements d'état du journal que le cycle de vie standard ne prévoit pas. Ils sont comptés"
              + " et repris tels quels.");
  static final Text REJECTED =
      new Text(
          "Rows of the files that could not be used, by reason, with the first line numbers.",
          "Lignes des fichiers inutilisables, par motif, avec les premiers numéros de ligne.");
  static final Text SALES =
      new Text(
          "Sales are quantity times price over all orders, exact; refunds are what was given back and"
              + " cancelled orders.",
          "Les ventes sont la somme exacte quantité fois prix de toutes les commandes ; les"
              + " remboursements comprennent les commandes annulées.");
  static final Text REPEAT =
      new Text(
          "Customers with two orders or more among all with at least one; 95 % Wilson interval.",
          "Clients ayant passé au moins deux commandes parmi ceux qui en ont passé une ; intervalle de"
              + " Wilson à 95 %.");
  static final Text TOP =
      new Text(
          "Customers by sales less refunds and cancellations.",
          "Clients selon leurs achats, déduction faite des remboursements et annulations.");
  static final Text TAGS =
      new Text(
          "Customers by the tags that the rules give them at the end of the period.",
          "Clients selon les étiquettes que les règles leur donnent à la fin de la période.");
  static final Text SEGMENT_FLOW =
      new Text(
          "Customers in each segment at the end of the last whole month and of the month before, by"
              + " what was known then.",
          "Clients de chaque segment à la fin du dernier mois entier et du mois précédent, selon ce"
              + " qui était connu alors.");
  static final Text RFM =
      new Text(
          "Scores from 1 to 5 by rank among all buyers: days since the last order, number of orders,"
              + " net spend; equal values score the same, by the lowest rank.",
          "Notes de 1 à 5 selon le rang parmi tous les acheteurs : jours depuis la dernière commande,"
              + " nombre de commandes, dépense nette ; à valeur égale, note égale, au rang le plus"
              + " bas.");
  static final Text WHY =
      new Text(
          "The customer asked for; else, of those who are no VIP, who bought the most before refunds.",
          "Le client demandé ; sinon, parmi ceux qui ne sont pas VIP, celui qui a le plus acheté avant"
              + " remboursements.");
  static final Text REWARDS =
      new Text(
          "What each rule would have granted over all orders of the period, and its cost.",
          "Ce que chaque règle aurait accordé sur les commandes de la période, et son coût.");
  static final Text REWARD_MONTHS =
      new Text(
          "The same grants by the month of the order. Buyers are customers with an order that was"
              + " kept; those reached are buyers who would be granted anything.",
          "Les mêmes récompenses par mois de commande. Les acheteurs sont les clients ayant une"
              + " commande non annulée ; sont touchés ceux qui recevraient quelque chose.");
  static final Text CSAT =
      new Text(
          "Answers 4 and 5 among all valid answers on a scale of 1 to 5; 3 counts in the denominator;"
              + " 95 % Wilson interval.",
          "Réponses 4 et 5 parmi toutes les réponses valides de 1 à 5 ; 3 compte au dénominateur ;"
              + " intervalle de Wilson à 95 %.");
  static final Text NPS =
      new Text(
          "Share of 9 and 10 less share of 0 to 6 among valid answers on 0 to 10; 95 % adjusted Wald"
              + " interval.",
          "Part des 9 et 10 moins part des 0 à 6 parmi les réponses valides de 0 à 10 ; intervalle de"
              + " Wald ajusté à 95 %.");

  private Definitions() {}

  static Text waits(Metric metric) {
    return metric == Metric.FIRST_REPLY
        ? new Text(
            "Wall-clock time from opening to the first public answer of a person; where the source"
                + " has no messages, to the first change of state. Nearest-rank percentiles.",
            "Temps réel entre l'ouverture et la première réponse publique d'une personne ; sans"
                + " messages, jusqu'au premier changement d'état. Centiles au rang le plus proche.")
        : new Text(
            "Wall-clock time from opening to the last solution, where the source says when that was."
                + " Nearest-rank percentiles.",
            "Temps réel entre l'ouverture et la dernière résolution, si la source en donne la date."
                + " Centiles au rang le plus proche.");
  }

  static Text attainment(Metric metric) {
    return metric == Metric.FIRST_REPLY
        ? new Text(
            "First replies within the target in business hours (Monday to Friday 9 to 18, Saturday 10"
                + " to 16); where the source has no messages, first changes of state on the wall"
                + " clock.",
            "Premières réponses dans le délai en heures ouvrées (du lundi au vendredi de 9 h à 18 h,"
                + " samedi de 10 h à 16 h) ; sans messages, premiers changements d'état en temps"
                + " réel.")
        : new Text(
            "Resolutions within the target on the wall clock; open tickets past it are missed, others"
                + " undetermined.",
            "Résolutions dans le délai en temps réel ; les tickets ouverts au-delà sont manqués, les"
                + " autres indéterminés.");
  }
}
