package io.shopcare.segmentation.lifetime;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * The model under which what was seen is most likely, and how well the data tell it. Immutable and
 * thread-safe.
 *
 * @param <M> the model
 */
@ValueStyle
@Value.Immutable
public interface LifetimeFit<M extends LifetimeModel> extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The model. */
  M model();

  /** The logarithm of the likelihood, the highest there is. */
  double logLikelihood();

  /**
   * The standard error of each parameter, in the order of {@link LifetimeModel#parameters}, from
   * the second derivatives at the optimum (the observed information).
   */
  List<Double> standardErrors();

  /** How many customers it was fitted to. */
  long customers();

  /** Starts a fit. */
  static <M extends LifetimeModel> Builder<M> builder() {
    return new Builder<>();
  }

  /**
   * Builds a {@link LifetimeFit}; all parts are required.
   *
   * @param <M> the model
   */
  final class Builder<M extends LifetimeModel> extends ImmutableLifetimeFit.Builder<M> {
    Builder() {}
  }
}
