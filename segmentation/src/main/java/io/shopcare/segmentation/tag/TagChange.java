package io.shopcare.segmentation.tag;

import io.shopcare.DomainValue;
import io.shopcare.decision.Reason;
import io.shopcare.internal.ValueStyle;
import io.shopcare.segmentation.profile.CustomerState;
import io.shopcare.segmentation.profile.ProfileFact;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/** A customer got or lost a tag, and why. Immutable and thread-safe. */
@ValueStyle
@Value.Immutable
public interface TagChange extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Which way. */
  enum Kind {
    /** The customer has the tag from now on. */
    JOINED,
    /** The customer has it no more. */
    LEFT
  }

  /** The shop's identifier of the customer. */
  String customerId();

  /** The tag. */
  String tag();

  /** Which way. */
  Kind kind();

  /**
   * The moment asked about; a nanosecond after the last change of the tag where that was recorded
   * at this moment or later, as an instant has one change of a tag at most.
   */
  Instant at();

  /** Every reason, those of conditions that hold included. */
  List<Reason> reasons();

  /** The fact that makes the change known to the profile. */
  default ProfileFact toFact() {
    return new CustomerState.Tagged(customerId(), tag(), kind() == Kind.JOINED, at());
  }

  /** Starts a change. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TagChange}; all parts but the reasons are required. */
  final class Builder extends ImmutableTagChange.Builder {
    Builder() {}
  }
}
