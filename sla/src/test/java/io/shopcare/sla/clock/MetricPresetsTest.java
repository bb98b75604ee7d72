package io.shopcare.sla.clock;

import static io.shopcare.sla.clock.Story.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.sla.Serial;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.TicketState;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What other products measure, and what counts as an answer. */
class MetricPresetsTest {

  private static final int LATER = 10_001;

  private static List<String> told(SlaMetric metric, String story, SlaContext context, int asOf) {
    SlaTarget target = SlaTarget.of(metric.name(), Duration.ofMinutes(100));
    SlaPolicy.Builder policy = SlaPolicy.builder("all");
    SlaPolicySet policies = SlaPolicySet.of(policy.addTargets(target).build());
    return SlaEngine.of(metric)
        .evaluate(Story.of(story), policies, context, minute(asOf))
        .clocks()
        .stream()
        .map(c -> c.instance() + " " + c.status() + " " + c.elapsed().toMinutes())
        .toList();
  }

  private static List<String> told(SlaMetric metric, String story) {
    return told(metric, story, SlaContext.EMPTY, LATER);
  }

  @Nested
  class GroupOwnership {

    @Test
    void eachGroupHasAClockOfItsOwn() {
      assertThat(told(SlaMetrics.GROUP_OWNERSHIP, "U0 desk10 billing40 solved160"))
          .containsExactly("1 MET 30", "2 BREACHED 120");
      assertThat(told(SlaMetrics.GROUP_OWNERSHIP, "U0 desk10 nobody40 billing90 solved100"))
          .containsExactly("1 MET 30", "2 MET 10");
    }

    @Test
    void anAssignmentToWhoHasItIsNone() {
      assertThat(told(SlaMetrics.GROUP_OWNERSHIP, "U0 desk10 desk40 solved60"))
          .containsExactly("1 MET 50");
      SlaContext oneGroup =
          SlaContext.builder().putGroups("desk", "first").putGroups("billing", "first").build();
      assertThat(told(SlaMetrics.GROUP_OWNERSHIP, "U0 desk10 billing40 solved60", oneGroup, LATER))
          .containsExactly("1 MET 50");
    }

    @Test
    void aReopeningIsANewClockForWhoeverHasTheTicket() {
      assertThat(told(SlaMetrics.GROUP_OWNERSHIP, "U0 desk10 solved30 open50 solved70"))
          .containsExactly("1 MET 20", "2 MET 20");
      assertThat(told(SlaMetrics.GROUP_OWNERSHIP, "U0 solved30 open50 solved70"))
          .containsExactly("1 PENDING 0");
    }

    @Test
    void whetherItPausesIsAChoice() {
      SlaMetric pausing = SlaMetrics.GROUP_OWNERSHIP.pausingAlsoIn(TicketState.PENDING);
      assertThat(told(pausing, "U0 desk10 pending20 open50 solved60")).containsExactly("1 MET 20");
    }
  }

  @Nested
  class Answers {

    @Test
    void onlyPeopleAnswerUnlessSaidOtherwise() {
      String story = "U0 B10 M20 N30 A40";
      SlaMetric reply = SlaMetrics.FIRST_REPLY;
      assertThat(told(reply, story)).containsExactly("1 MET 40");
      assertThat(told(reply.answeredAlsoBy(SlaSignal.BOT_REPLY), story))
          .containsExactly("1 MET 10");
      assertThat(told(reply.answeredAlsoBy(SlaSignal.MACHINE_MESSAGE), story))
          .containsExactly("1 MET 20");
      assertThat(told(reply.answeredAlsoBy(SlaSignal.STAFF_NOTE), story))
          .containsExactly("1 MET 30");
    }

    @Test
    void anUpdateMayBeANote() {
      SlaMetric update = SlaMetrics.PERIODIC_UPDATE.answeredAlsoBy(SlaSignal.STAFF_NOTE);
      assertThat(told(update, "U0 A10 N50 solved60")).containsExactly("1 MET 40", "2 MET 10");
    }

    @Test
    void whatHasNothingToDoWithAnswersStaysAsItIs() {
      assertThat(SlaMetrics.REQUESTER_WAIT.answeredAlsoBy(SlaSignal.BOT_REPLY))
          .isEqualTo(SlaMetrics.REQUESTER_WAIT);
    }
  }

  @Nested
  class Freshdesk {

    @Test
    void allItsTimersStopWhileTheCustomerIsToAct() {
      assertThat(told(FreshdeskMetrics.FIRST_RESPONSE, "U0 pending10 open50 A70"))
          .containsExactly("1 MET 30");
      assertThat(told(FreshdeskMetrics.EVERY_RESPONSE, "U0 A10 U20 pending30 open60 A65"))
          .containsExactly("2 MET 15");
      assertThat(told(FreshdeskMetrics.RESOLUTION, "U0 pending10 open50 solved70 open90 solved95"))
          .containsExactly("1 MET 35");
    }
  }

  @Nested
  class Plain {

    @Test
    void resolutionIsTwoTargets() {
      String story = "U0 solved30 open300 solved310";
      assertThat(told(PlainMetrics.FIRST_RESOLUTION_TIME, story)).containsExactly("1 MET 30");
      assertThat(told(PlainMetrics.TOTAL_RESOLUTION_TIME, story)).containsExactly("1 BREACHED 310");
    }

    @Test
    void anOldThreadThatIsReopenedIsBreachedAtOnce() {
      assertThat(
              told(
                  PlainMetrics.TOTAL_RESOLUTION_TIME, "U0 solved30 open300", SlaContext.EMPTY, 301))
          .containsExactly("1 BREACHED 301");
    }

    @Test
    void eachTargetHasPausesOfItsOwn() {
      String story = "U0 pending10 A30 U40 on_hold50 A60";
      SlaMetric first = PlainMetrics.FIRST_RESPONSE_TIME.pausingAlsoIn(TicketState.PENDING);
      assertThat(told(first, story)).containsExactly("1 MET 10");
      assertThat(told(PlainMetrics.NEXT_RESPONSE_TIME, story)).containsExactly("2 MET 20");
    }
  }

  @Test
  void allOfThemSurviveSerialisationAndShareAnEngineWhereNamesDiffer() {
    List<SlaMetric> all =
        Stream.of(
                SlaMetrics.all(),
                List.of(SlaMetrics.GROUP_OWNERSHIP),
                JiraMetrics.all(),
                FreshdeskMetrics.all(),
                PlainMetrics.all())
            .flatMap(List::stream)
            .toList();
    assertThat(all).allSatisfy(m -> assertThat(Serial.roundTrip(m)).isEqualTo(m));
    assertThat(SlaEngine.of(all)).isNotNull();
  }
}
