package io.shopcare.segmentation.lifetime;

import io.shopcare.DomainValue;
import java.util.List;

/**
 * A fitted model of what customers will buy: {@link PurchaseModel} for how often, {@link
 * GammaGamma} for how much at a time. Parameters are positive; times are in the unit of the
 * patterns that the model was fitted to.
 */
public sealed interface LifetimeModel extends DomainValue permits PurchaseModel, GammaGamma {

  /** The parameters in the order of the papers, which is that of the record's components. */
  List<Double> parameters();
}
