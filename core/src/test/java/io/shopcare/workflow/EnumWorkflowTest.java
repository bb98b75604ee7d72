package io.shopcare.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import org.junit.jupiter.api.Test;

class EnumWorkflowTest {

  /** In another order than the workflow declares them. */
  private enum Place {
    LOST,
    DELIVERED,
    SENT,
    PACKED
  }

  private enum Happening {
    GIVE_UP,
    SEND,
    SCAN
  }

  private enum Gossip {
    GIVE_UP,
    SENDS,
    SCAN
  }

  private enum Handful {
    SEND,
    SCAN
  }

  private enum Plenty {
    SEND,
    SCAN,
    GIVE_UP,
    SCAM
  }

  private static final Workflow PARCEL = Workflow.of(SampleWorkflows.parcel().build());
  private static final GuardCatalog<Boolean> CATALOG =
      GuardCatalog.<Boolean>builder().guard("paid", paid -> paid).actor(paid -> "clerk").build();

  @Test
  void constantsAreMatchedByNameWhateverTheirOrder() {
    EnumWorkflow<Place, Happening, Boolean> machine =
        PARCEL.compile(Place.class, Happening.class, CATALOG);
    for (Place place : Place.values()) {
      for (Happening happening : Happening.values()) {
        Step step = machine.fire(place, happening, true);
        assertThat(step.toOutcome())
            .isEqualTo(machine.machine().fire(place.name(), happening.name(), true).toOutcome());
        step.toOutcome()
            .accepted()
            .ifPresent(t -> assertThat(machine.target(t).name()).isEqualTo(t.to()));
      }
    }
    assertThat(machine.fire(Place.PACKED, Happening.SEND, true).isTaken()).isTrue();
    assertThat(machine.fire(Place.PACKED, Happening.SEND, false).isTaken()).isFalse();
  }

  @Test
  void whatIsOnlyOnOneSideIsRefused() {
    assertThatThrownBy(() -> PARCEL.compile(Place.class, Gossip.class, CATALOG))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.code()).isEqualTo("workflow.enum.mismatch");
              assertThat(e.place()).contains("Gossip.SEND");
              assertThat(e.suggestion()).contains("SENDS");
            });
    assertThatThrownBy(() -> PARCEL.compile(Place.class, Handful.class, CATALOG))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.place()).contains("Handful.GIVE_UP"));
    assertThatThrownBy(() -> PARCEL.compile(Place.class, Plenty.class, CATALOG))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.place()).contains("Plenty.SCAM");
              assertThat(e.suggestion()).contains("SCAN");
            });
  }
}
