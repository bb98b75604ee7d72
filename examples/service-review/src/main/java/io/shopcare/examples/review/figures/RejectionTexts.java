package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.Text;
import java.util.Map;

/** Why rows were rejected, in words. */
final class RejectionTexts {

  private static final Map<String, Text> TEXTS =
      Map.of(
          "row.empty-cell", new Text("an empty cell", "une cellule vide"),
          "row.negative-duration", new Text("a negative duration", "une durée négative"),
          "row.no-customer", new Text("no customer", "pas de client"),
          "row.no-time", new Text("no readable time", "pas d'heure lisible"),
          "row.no-price", new Text("no positive price", "pas de prix positif"),
          "row.quantity-against-kind",
              new Text("quantity does not suit a sale", "quantité contraire à une vente"),
          "row.unknown-priority", new Text("unknown priority", "priorité inconnue"),
          "row.unknown-state", new Text("unknown state", "état inconnu"));

  private RejectionTexts() {}

  static Text of(String code) {
    return TEXTS.getOrDefault(code, Text.same(code));
  }
}
