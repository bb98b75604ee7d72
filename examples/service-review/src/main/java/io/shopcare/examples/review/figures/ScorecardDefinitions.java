package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.Text;

/** How the figures of the scorecard were counted. */
final class ScorecardDefinitions {

  static final Text CARD =
      new Text(
          "The later period against the one before it. A change is named where its 95 % interval"
              + " does not hold 0 and each period has 10 or more; an alarm asks for more, by the"
              + " number of figures compared (Bonferroni). Each figure says in the table what it"
              + " means.",
          "La dernière période face à la précédente. Un changement est nommé si son intervalle à"
              + " 95 % exclut 0 et si chaque période en compte au moins 10 ; une alerte exige"
              + " davantage, selon le nombre de chiffres comparés (Bonferroni). Chaque chiffre est"
              + " défini dans le tableau.");
  static final Text TOPICS =
      new Text(
          "Tickets of both periods by topic, spam left out. Change of the share with the interval of"
              + " Newcombe; named where the p-value, corrected by Benjamini and Hochberg for the"
              + " number of topics, is at most 5 %.",
          "Tickets des deux périodes par sujet, sans le spam. Variation de la part avec l'intervalle"
              + " de Newcombe ; nommée si la valeur p, corrigée selon Benjamini et Hochberg pour le"
              + " nombre de sujets, est d'au plus 5 %.");
  static final Text PAGES =
      new Text(
          "Sales among sales and requests for help, by the page of an order's first article. A ticket"
              + " is put to the latest order that its customer had placed before. Ranked by the ends"
              + " of the 95 % Wilson interval, over both periods.",
          "Ventes parmi les ventes et les demandes d'aide, selon la page du premier article de la"
              + " commande. Un ticket est rattaché à la dernière commande passée avant par son"
              + " client. Classement par les bornes de l'intervalle de Wilson à 95 %, sur les deux"
              + " périodes.");

  private ScorecardDefinitions() {}
}
