package io.shopcare.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TicketReplayTest {

  private static final String ASSIGN = "'ASSIGN','actor':'agent','assignee':'a1'";
  private static final String REPLY = "'AGENT_REPLY','actor':'agent'";
  private static final String SOLVE = "'SOLVE','actor':'agent','resolution':'refund'";
  private static final String ANSWER = "'CUSTOMER_REPLY','actor':'customer'";

  private final Questions questions = new Questions();

  @Test
  void theExampleOfTheDescriptionIsAnsweredToTheLetter() {
    JsonNode output =
        questions.ask(
            "ticket.replay",
            """
            {'openedAt':'2026-03-02T09:00:00Z','policy':{'reopenWindowSeconds':86400},'commands':[
            {'at':'2026-03-02T09:05:00Z','type':'ASSIGN','actor':'agent','assignee':'a1'},
            {'at':'2026-03-02T09:06:00Z','type':'AGENT_REPLY','actor':'agent'},
            {'at':'2026-03-02T09:07:00Z','type':'WAKE','actor':'clock'},
            {'at':'2026-03-02T10:00:00Z','type':'SOLVE','actor':'agent','resolution':'refund'},
            {'at':'2026-03-05T10:00:00Z','type':'CUSTOMER_REPLY','actor':'customer',
             'thanksOnly':false}]}""");
    assertThat(output)
        .hasToString(
            """
            {'state':'SOLVED','version':4,'followUps':1,\
            'refused':[{'index':2,'codes':['ticket.transition.undefined']}],\
            'timers':[{'type':'CLOSE','at':'2026-03-06T10:00:00Z'}]}"""
                .replace('\'', '"'));
  }

  @Test
  void aTicketThatNobodyTouchedIsNew() {
    assertThat(brief("{}")).isEqualTo("NEW 0 0 refused [] timers []");
  }

  @Nested
  class Timers {

    @Test
    void aSolvedTicketClosesFourDaysAfterItWasSolved() {
      assertThat(brief("{}", ASSIGN, SOLVE))
          .isEqualTo("SOLVED 2 0 refused [] timers [CLOSE 2026-03-06T02:00:00Z]");
    }

    @Test
    void aSnoozedTicketWakesWhenItWasToldTo() {
      assertThat(brief("{}", "'SNOOZE','actor':'agent','until':'2026-03-03T00:00:00Z'"))
          .isEqualTo("SNOOZED 1 0 refused [] timers [WAKE 2026-03-03T00:00:00Z]");
    }

    @Test
    void aHeldTicketIsReviewed() {
      assertThat(
              brief(
                  "{}",
                  "'HOLD','actor':'lead','reason':'stock','owedBy':'supplier',"
                      + "'reviewAt':'2026-03-04T00:00:00Z'"))
          .isEqualTo("ON_HOLD 1 0 refused [] timers [REVIEW_DUE 2026-03-04T00:00:00Z]");
    }

    @Test
    void silenceSolvesOnceTheRemindersThatThePolicyWantsAreOut() {
      String await = "'AWAIT_CUSTOMER','actor':'agent'";
      assertThat(brief("{}", REPLY, await))
          .isEqualTo("PENDING 2 0 refused [] timers [AUTO_SOLVE 2026-03-09T02:00:00Z]");
      assertThat(brief("{'autoSolveReminders':1}", REPLY, await))
          .isEqualTo("PENDING 2 0 refused [] timers []");
    }
  }

  @Nested
  class Refusals {

    @Test
    void everyReasonIsTold() {
      assertThat(brief("{'requireRootCause':true}", "'SOLVE','actor':'agent'"))
          .isEqualTo(
              "NEW 0 0 refused [0 ticket.assignee.missing ticket.resolution.missing"
                  + " ticket.root-cause.missing] timers []");
    }

    @Test
    void aRefusedCommandLeavesTheVersionAndTheTicketAlone() {
      assertThat(brief("{}", "'CLOSE','actor':'clock'", ASSIGN))
          .isEqualTo("OPEN 1 0 refused [0 ticket.transition.undefined] timers []");
    }

    @Test
    void aTicketCannotBeMergedIntoItselfNorAcrossCustomers() {
      String merge = "'MERGE_INTO','actor':'agent','target':'%s','sameCustomer':%s";
      assertThat(brief("{}", merge.formatted("t2", true)))
          .isEqualTo("MERGED 1 0 refused [] timers []");
      assertThat(brief("{}", merge.formatted("t2", false)))
          .isEqualTo("NEW 0 0 refused [0 ticket.merge.customers-differ] timers []");
      assertThat(brief("{}", merge.formatted("self", true)))
          .isEqualTo("NEW 0 0 refused [0 ticket.merge.into-itself] timers []");
    }

    @Test
    void aLegalHoldKeepsATicketFromErasure() {
      assertThat(brief("{}", "'ERASE','actor':'privacy_officer','legalHold':true"))
          .isEqualTo("NEW 0 0 refused [0 ticket.erase.legal-hold] timers []");
      assertThat(replay("{}", "'ERASE','actor':'privacy_officer'", ANSWER).get("state").asText())
          .isEqualTo("ERASED");
    }

    @Test
    void onlyTheLastMessageMovesInASplitAndTheOpeningStays() {
      String split = "'SPLIT','actor':'agent'";
      assertThat(brief("{}", split))
          .isEqualTo("NEW 0 0 refused [0 ticket.split.nothing-stays] timers []");
      assertThat(brief("{}", ANSWER, split)).isEqualTo("NEW 2 0 refused [] timers []");
    }
  }

  @Nested
  class Replies {

    @Test
    void thanksLeaveASolvedTicketSolved() {
      assertThat(brief("{}", ASSIGN, SOLVE, ANSWER + ",'thanksOnly':true"))
          .isEqualTo("SOLVED 3 0 refused [] timers [CLOSE 2026-03-06T02:00:00Z]");
    }

    @Test
    void anAnswerInTimeReopens() {
      assertThat(brief("{'reopenWindowSeconds':3600}", ASSIGN, SOLVE, ANSWER))
          .isEqualTo("OPEN 3 0 refused [] timers []");
    }

    @Test
    void anAnswerToAClosedTicketAsksForAFollowUp() {
      assertThat(
              brief("{'closeAfterSeconds':60}", ASSIGN, SOLVE, "'CLOSE','actor':'clock'", ANSWER))
          .isEqualTo("CLOSED 4 1 refused [] timers []");
    }
  }

  @Test
  void everyCommandWithNoMoreThanTypeAndActorIsAnswered() {
    for (String type :
        List.of(
            "BOT_ENGAGE",
            "HANDOFF",
            "BOT_RESOLVE",
            "ASSIGN",
            "AGENT_REPLY",
            "AWAIT_CUSTOMER",
            "HOLD",
            "REVIEW_DUE",
            "SNOOZE",
            "WAKE",
            "RESUME",
            "CUSTOMER_REPLY",
            "AUTOMATIC_MESSAGE",
            "SOLVE",
            "AUTO_SOLVE",
            "REOPEN",
            "CLOSE",
            "MARK_SPAM",
            "NOT_SPAM",
            "UNMERGE",
            "SPLIT",
            "ERASE")) {
      JsonNode output = replay("{}", "'" + type + "','actor':'system'");
      assertThat(output.has("state")).as(type).isTrue();
    }
  }

  @Test
  void whatIsNoCommandIsAnErrorOfTheQuestion() {
    assertThat(replay("{}", "'NONE','actor':'agent'").path("place").asText())
        .isEqualTo("input.commands[0].type");
    assertThat(replay("{}", "'WAKE'").path("code").asText()).isEqualTo("missing-field");
    assertThat(replay("{}", "'MERGE_INTO','actor':'agent'").path("place").asText())
        .isEqualTo("input.commands[0].target");
    assertThat(replay("{'closeAfterSeconds':-1}").path("code").asText())
        .isEqualTo("ticket.policy.range");
  }

  /** The commands an hour apart from 01:00 on, on a ticket opened at midnight. */
  private JsonNode replay(String policy, String... commands) {
    List<String> dated =
        IntStream.range(0, commands.length)
            .mapToObj(
                i -> "{'at':'2026-03-02T%02d:00:00Z','type':%s}".formatted(i + 1, commands[i]))
            .toList();
    return questions.ask(
        "ticket.replay",
        "{'openedAt':'2026-03-02T00:00:00Z','policy':%s,'commands':%s}".formatted(policy, dated));
  }

  /** State, version and follow-ups, refused commands with their codes, timers. */
  private String brief(String policy, String... commands) {
    JsonNode output = replay(policy, commands);
    return "%s %d %d refused %s timers %s"
        .formatted(
            output.path("state").asText(),
            output.path("version").asLong(),
            output.path("followUps").asLong(),
            each(output.path("refused"), r -> r.get("index") + codes(r.get("codes"))),
            each(output.path("timers"), t -> t.get("type").asText() + " " + t.get("at").asText()));
  }

  private static String codes(JsonNode codes) {
    return String.join("", each(codes, code -> " " + code.asText()));
  }

  private static List<String> each(JsonNode list, Function<JsonNode, String> text) {
    return StreamSupport.stream(list.spliterator(), false).map(text).toList();
  }
}
