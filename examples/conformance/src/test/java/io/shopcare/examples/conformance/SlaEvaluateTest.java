package io.shopcare.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Histories in minutes from midnight: {@code U} customer, {@code A} agent, {@code N} note, {@code
 * B} bot, {@code T} targets, a policy on or off, else a status.
 */
class SlaEvaluateTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");

  private static final Pattern EVENT =
      Pattern.compile("(?<kind>[A-Za-z]+)(?<minute>\\d+)(:(?<targets>.*))?");

  private final Questions questions = new Questions();

  @Test
  void repliesEndTheirClocks() {
    assertThat(clocks("first_reply 60 next_reply 30", "U0 A50 U60 U80 A85", ""))
        .containsExactly("first_reply 1 MET 50", "next_reply 2 MET 25");
    assertThat(clocks("first_reply 60", "U0 N10 B20 A70", ""))
        .containsExactly("first_reply 1 BREACHED 70");
  }

  @Test
  void aClockIsBreachedAfterItsTargetAndNotAtIt() {
    assertThat(clocks("first_reply 60", "U0 A60", "")).containsExactly("first_reply 1 MET 60");
    JsonNode late = ask("first_reply 60", "U0", "");
    assertThat(late.at("/clocks/0/breachedAt")).isEqualTo(late.at("/clocks/0/breachesAt"));
    assertThat(late.at("/clocks/0/breachedAt").asText()).isEqualTo("2026-03-02T01:00:00Z");
    assertThat(late.at("/clocks/0/status").asText()).isEqualTo("BREACHED");
    assertThat(late.get("nextChangeAt").isNull()).isTrue();
  }

  @Test
  void aClockThatHasNotStartedIsPending() {
    assertThat(clocks("next_reply 30", "U0", "")).containsExactly("next_reply 2 PENDING 0");
  }

  @Test
  void eventsComeInAnyOrderAndThoseAfterTheMomentHaveNotHappened() {
    assertThat(clocks("first_reply 60 next_reply 30", "A85 U80 U60 A50 U0", ""))
        .containsExactly("first_reply 1 MET 50", "next_reply 2 MET 25");
    assertThat(clocks("first_reply 60", "U0 A50 T2000:periodic_update=9", ""))
        .containsExactly("first_reply 1 MET 50");
  }

  @Test
  void aMergedTicketIsCancelled() {
    assertThat(clocks("first_reply 60", "U0 merged30", ""))
        .containsExactly("first_reply 1 CANCELLED 30");
  }

  @Nested
  class Reopening {

    private static final String TWICE =
        "new0 pending60 open120 hold180 solved300 open400 solved460";

    @Test
    void resumesOrStartsAnewAsAsked() {
      assertThat(clocks("requester_wait 900 agent_work 900", TWICE, ""))
          .containsExactly("requester_wait 1 MET 300", "agent_work 1 MET 180");
      assertThat(clocks("requester_wait 900", TWICE, ",'reopen':'NEW_CYCLE'"))
          .containsExactly("requester_wait 1 MET 240", "requester_wait 2 MET 60");
      assertThat(clocks("requester_wait 900", TWICE, ",'reopen':'FIRST_CYCLE_ONLY'"))
          .containsExactly("requester_wait 1 MET 240");
      assertThat(clocks("requester_wait 900", TWICE, ",'reopen':'RESTART'"))
          .containsExactly("requester_wait 1 MET 60");
    }

    @Test
    void countsTheTotalAsAsked() {
      assertThat(clocks("total_resolution 900", TWICE, ",'total':'FIRST'"))
          .containsExactly("total_resolution 1 MET 300");
      for (String last : List.of("", ",'total':'LAST'", ",'total':null,'reopen':'RESTART'")) {
        assertThat(clocks("total_resolution 900", TWICE, last))
            .containsExactly("total_resolution 1 MET 460");
      }
      assertThat(clocks("total_resolution 900", TWICE, ",'total':'EXCLUDING_SOLVED'"))
          .containsExactly("total_resolution 1 MET 360");
    }
  }

  @Nested
  class Terms {

    @Test
    void otherTargetsKeepWhatHasElapsed() {
      assertThat(clocks("first_reply 60", "U0 T20:first_reply=15", ""))
          .containsExactly("first_reply 1 BREACHED 1440");
      assertThat(clocks("first_reply 15", "U0 T20:first_reply=60 A40", ""))
          .containsExactly("first_reply 1 MET 40");
    }

    @Test
    void aPolicyThatMatchesNoMoreCancelsAndOneThatDoesAgainGoesOn() {
      assertThat(clocks("first_reply 60", "U0 off30", ""))
          .containsExactly("first_reply 1 CANCELLED 30");
      assertThat(clocks("first_reply 60", "U0 off80", ""))
          .containsExactly("first_reply 1 BREACHED 80");
      assertThat(clocks("first_reply 60", "U0 off30 on50 A70", ""))
          .containsExactly("first_reply 1 BREACHED 70");
    }

    @Test
    void targetsThatComeWhileThePolicyDoesNotMatchWaitForIt() {
      assertThat(clocks("first_reply 60", "U0 off10 T20:first_reply=90 on30 A70", ""))
          .containsExactly("first_reply 1 MET 70");
    }
  }

  @Test
  void businessHoursTellTheTwoDeadlinesApart() {
    JsonNode output =
        questions.ask(
            "sla.evaluate",
            """
            {'targets':{'first_reply':28800},'asOf':'2026-03-02T21:00:00Z',
            'schedule':{'zone':'Etc/UTC','hours':{'mon':[['09:00','17:00']],'tue':[['09:00','17:00']]}},
            'events':[{'at':'2026-03-02T09:00:00Z','type':'customer_public'},
            {'at':'2026-03-02T20:00:00Z','type':'agent_public'}]}""");
    assertThat(output.at("/clocks/0/status").asText()).isEqualTo("MET");
    assertThat(output.at("/clocks/0/dueAt").asText()).isEqualTo("2026-03-02T17:00:00Z");
    assertThat(output.at("/clocks/0/breachesAt").asText()).isEqualTo("2026-03-03T09:00:00Z");
  }

  @Test
  void whatIsNoHistoryIsAnError() {
    assertThat(code("{'targets':{},'events':[],'asOf':'2026-03-02T00:00:00Z'}"))
        .isEqualTo("wrong-type");
    assertThat(
            code(
                "{'targets':{'reply':1},'asOf':'2026-03-02T00:00:00Z',"
                    + "'events':[{'at':'2026-03-02T00:00:00Z','type':'customer_public'}]}"))
        .isEqualTo("sla.metric.unknown");
    assertThat(
            code(
                "{'targets':{},'asOf':'2026-03-02T00:00:00Z',"
                    + "'events':[{'at':'2026-03-02T00:00:00Z','type':'status','status':'spam'}]}"))
        .isEqualTo("wrong-type");
  }

  @Test
  void attainmentIsAchievedOrFailedWhateverBecomesOfTheUndetermined() {
    assertThat(verdict(80, 10, 10)).isEqualTo("0.8 0.9 ACHIEVED");
    assertThat(verdict(79, 11, 10)).isEqualTo("0.79 0.89 UNDETERMINED");
    assertThat(verdict(60, 30, 10)).isEqualTo("0.6 0.7 FAILED");
    assertThat(verdict(0, 0, 0)).isEqualTo("null null UNDETERMINED");
  }

  private String verdict(long met, long missed, long undetermined) {
    JsonNode output =
        questions.ask(
            "sla.attainment",
            "{'met':%d,'missed':%d,'undetermined':%d,'goal':0.8}"
                .formatted(met, missed, undetermined));
    return output.get("lower").asText()
        + " "
        + output.get("upper").asText()
        + " "
        + output.get("verdict").asText();
  }

  private String code(String input) {
    return questions.ask("sla.evaluate", input).path("code").asText();
  }

  /** Metric, instance, status and elapsed minutes of each clock a day after midnight. */
  private List<String> clocks(String targets, String events, String more) {
    return StreamSupport.stream(ask(targets, events, more).path("clocks").spliterator(), false)
        .map(
            clock ->
                "%s %d %s %d"
                    .formatted(
                        clock.get("metric").asText(),
                        clock.get("instance").asInt(),
                        clock.get("status").asText(),
                        clock.get("elapsedSeconds").asLong() / 60))
        .toList();
  }

  private JsonNode ask(String targets, String events, String more) {
    return questions.ask(
        "sla.evaluate",
        "{'targets':%s,'events':[%s],'asOf':'%s'%s}"
            .formatted(
                targets(targets.replaceAll(" (\\d+)", "=$1")),
                Arrays.stream(events.split(" ", -1))
                    .map(SlaEvaluateTest::event)
                    .collect(Collectors.joining(",")),
                MIDNIGHT.plus(Duration.ofDays(1)),
                more));
  }

  /** Targets in minutes, such as {@code first_reply=60}. */
  private static String targets(String minutes) {
    return Arrays.stream(minutes.split(" ", -1))
        .map(target -> target.split("=", -1))
        .map(pair -> "'%s':%d".formatted(pair[0], 60 * Long.parseLong(pair[1])))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String event(String word) {
    Matcher parts = EVENT.matcher(word);
    if (!parts.matches()) {
      throw new IllegalArgumentException(word);
    }
    Instant at = MIDNIGHT.plus(Duration.ofMinutes(Long.parseLong(parts.group("minute"))));
    String kind = parts.group("kind");
    String what =
        switch (kind) {
          case "U" -> "'customer_public'";
          case "A" -> "'agent_public'";
          case "N" -> "'agent_private'";
          case "B" -> "'bot_public'";
          case "T" -> "'targets','targets':" + targets(parts.group("targets"));
          case "on", "off" -> "'policy','matches':" + kind.equals("on");
          default -> "'status','status':'" + kind + "'";
        };
    return "{'at':'%s','type':%s}".formatted(at, what);
  }
}
