package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.Text;

/** How the figures of what customers will still buy were counted. */
final class LifetimeDefinitions {

  private static final Text COHORT =
      new Text(
          "Customers whose first purchase was in the first quarter of the season, observed for three"
              + " quarters of it; the last quarter is held out. All orders of a day are one purchase,"
              + " the first one does not count, and an order that was cancelled was never placed.",
          "Clients dont le premier achat date du premier quart de la saison, observés sur trois"
              + " quarts de celle-ci ; le dernier quart est mis de côté. Les commandes d'un même jour"
              + " sont un seul achat, le premier ne compte pas, et une commande annulée n'a jamais"
              + " été passée.");

  static final Text FITS =
      after(
          "Models fitted by maximum likelihood to patterns in weeks: BG/NBD and MBG/NBD for how often"
              + " customers buy, Gamma-Gamma for how much at a time; ± is the standard error.",
          "Modèles ajustés par maximum de vraisemblance, en semaines : BG/NBD et MBG/NBD pour la"
              + " fréquence des achats, Gamma-Gamma pour leur montant ; ± est l'erreur type.");

  static final Text CURVE =
      after(
          "Until the data end that the model knows, the purchases that it expects of new customers"
              + " who joined on the same days; from there on, what had come and what it expects of"
              + " each customer by name.",
          "Jusqu'à la fin des données connues du modèle, les achats attendus de nouveaux clients"
              + " arrivés les mêmes jours ; ensuite, les achats déjà faits et ceux attendus de chaque"
              + " client en particulier.");

  static final Text TRIAL =
      after(
          "The typical error is the root of the mean squared error for a customer. \"The same count\""
              + " expects as many purchases as before, \"the same rate\" as many for each week as"
              + " before. AUC: how often the forecast is higher for one who came back than for one"
              + " who did not.",
          "L'erreur typique est la racine de l'erreur quadratique moyenne par client. « Le même"
              + " nombre » attend autant d'achats qu'avant, « le même rythme » autant par semaine"
              + " qu'avant. AUC : fréquence à laquelle la prévision est plus haute pour un client"
              + " revenu que pour un autre.");

  static final Text TIERS =
      new Text(
          "All customers by the spend predicted for 52 weeks (MBG/NBD times Gamma-Gamma, discounted"
              + " by 15 % a year) or, where that is not justified, by what they have spent net of"
              + " refunds: HIGH above the 70th percentile, LOW below the 10th.",
          "Tous les clients selon la dépense prévue sur 52 semaines (MBG/NBD fois Gamma-Gamma,"
              + " actualisée à 15 % par an) ou, si elle n'est pas justifiée, selon leur dépense nette"
              + " passée : élevée au-dessus du 70e centile, faible sous le 10e.");

  private LifetimeDefinitions() {}

  private static Text after(String en, String fr) {
    return new Text(COHORT.en() + " " + en, COHORT.fr() + " " + fr);
  }
}
