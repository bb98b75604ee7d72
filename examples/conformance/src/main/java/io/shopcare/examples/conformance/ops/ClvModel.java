package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.decision.Outcome;
import io.shopcare.examples.conformance.Input;
import io.shopcare.segmentation.lifetime.BgBb;
import io.shopcare.segmentation.lifetime.BgNbd;
import io.shopcare.segmentation.lifetime.FitPolicy;
import io.shopcare.segmentation.lifetime.GammaGamma;
import io.shopcare.segmentation.lifetime.LifetimeFit;
import io.shopcare.segmentation.lifetime.LifetimeModel;
import io.shopcare.segmentation.lifetime.MbgNbd;
import io.shopcare.segmentation.lifetime.ParetoNbd;
import io.shopcare.segmentation.lifetime.PurchaseCounts;
import io.shopcare.segmentation.lifetime.PurchaseModel;
import io.shopcare.segmentation.lifetime.PurchasePattern;
import io.shopcare.segmentation.lifetime.SpendCounts;
import io.shopcare.segmentation.lifetime.SpendPattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The models of lifetime value by the names and in the forms that questions use. */
enum ClvModel {
  BGNBD(4) {
    @Override
    PurchaseModel of(List<Double> p) {
      return new BgNbd(p.get(0), p.get(1), p.get(2), p.get(3));
    }

    @Override
    Outcome<? extends LifetimeFit<?>> fit(Input customers) {
      return FitPolicy.minimal().bgNbd(purchases(customers));
    }
  },
  MBGNBD(4) {
    @Override
    PurchaseModel of(List<Double> p) {
      return new MbgNbd(p.get(0), p.get(1), p.get(2), p.get(3));
    }

    @Override
    Outcome<? extends LifetimeFit<?>> fit(Input customers) {
      return FitPolicy.minimal().mbgNbd(purchases(customers));
    }
  },
  PARETONBD(4) {
    @Override
    PurchaseModel of(List<Double> p) {
      return new ParetoNbd(p.get(0), p.get(1), p.get(2), p.get(3));
    }

    @Override
    Outcome<? extends LifetimeFit<?>> fit(Input customers) {
      return FitPolicy.minimal().paretoNbd(purchases(customers));
    }
  },
  BGBB(4) {
    @Override
    PurchaseModel of(List<Double> p) {
      return new BgBb(p.get(0), p.get(1), p.get(2), p.get(3));
    }

    @Override
    Outcome<? extends LifetimeFit<?>> fit(Input customers) {
      return FitPolicy.minimal().bgBb(purchases(customers));
    }
  },
  GAMMAGAMMA(3) {
    @Override
    GammaGamma of(List<Double> p) {
      return new GammaGamma(p.get(0), p.get(1), p.get(2));
    }

    @Override
    Outcome<? extends LifetimeFit<?>> fit(Input customers) {
      return FitPolicy.minimal().gammaGamma(spend(customers));
    }
  };

  private final int parameters;

  ClvModel(int parameters) {
    this.parameters = parameters;
  }

  abstract LifetimeModel of(List<Double> parameters);

  abstract Outcome<? extends LifetimeFit<?>> fit(Input customers);

  /** The model with the parameters of the question. */
  static LifetimeModel read(Input input) {
    ClvModel model = input.get("model").constant(ClvModel.class);
    Input params = input.get("params");
    List<Double> values = params.list(Input::number);
    if (values.size() != model.parameters) {
      throw params.wrong(model.parameters + " numbers");
    }
    return model.of(values);
  }

  /** Customers as {@code [x, t_x, T]} or {@code [x, t_x, T, count]}. */
  static PurchaseCounts purchases(Input customers) {
    Map<PurchasePattern, Long> counts = new HashMap<>();
    for (List<Input> each : customers.list(customer -> row(customer, 3, 4))) {
      PurchasePattern pattern =
          PurchasePattern.of(whole(each.get(0)), each.get(1).number(), each.get(2).number());
      counts.merge(pattern, each.size() == 3 ? 1 : whole(each.get(3)), Math::addExact);
    }
    return PurchaseCounts.of(counts);
  }

  /** Customers as {@code [x, mean]}. */
  static SpendCounts spend(Input customers) {
    return SpendCounts.of(
        customers.list(
            customer -> {
              List<Input> each = row(customer, 2, 2);
              return SpendPattern.of(whole(each.get(0)), each.get(1).number());
            }));
  }

  private static List<Input> row(Input customer, int least, int most) {
    List<Input> row = customer.list(each -> each);
    if (row.size() < least || row.size() > most) {
      throw customer.wrong(least == most ? least + " numbers" : least + " or " + most + " numbers");
    }
    return row;
  }

  /** A whole number, with or without a point. */
  static long whole(Input input) {
    double value = input.number();
    if (value != Math.rint(value)) {
      throw input.wrong("a whole number");
    }
    return (long) value;
  }

  /** A number, or null for what is not finite. */
  static JsonNode number(double value) {
    return Double.isFinite(value)
        ? Answers.object().numberNode(value)
        : Answers.object().nullNode();
  }
}
