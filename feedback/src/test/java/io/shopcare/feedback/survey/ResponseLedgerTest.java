package io.shopcare.feedback.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.Personal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseLedgerTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

  private static ResponseFact received(String id, String customer, long hours, int point) {
    return new ResponseFact.Received(response(id, customer, hours, point));
  }

  private static Response response(String id, String customer, long hours, int point) {
    return Response.builder()
        .id(id)
        .surveyId("nps")
        .version(1)
        .customerId(customer)
        .ticketId("t-" + hours)
        .at(MONDAY.plusSeconds(hours * 3600))
        .status(ResponseStatus.COMPLETE)
        .putAnswers("recommend", new Answer.Given(point))
        .build();
  }

  private static List<String> ids(ResponseLedger ledger, DuplicatePolicy policy) {
    return ledger.selected(policy).stream().map(Response::id).toList();
  }

  @Test
  void eachPolicyChoosesItsOwn() {
    ResponseLedger ledger =
        ResponseLedger.of(
            List.of(
                received("r1", "a", 0, 3),
                received("r2", "a", 24, 9),
                received("r3", "b", 24, 7),
                received("r3", "b", 24, 7)));
    assertThat(ids(ledger, DuplicatePolicy.ALL)).containsExactly("r1", "r2", "r3");
    assertThat(ids(ledger, DuplicatePolicy.LATEST_PER_CUSTOMER)).containsExactly("r2", "r3");
    assertThat(ids(ledger, DuplicatePolicy.FIRST)).containsExactly("r1", "r3");
    assertThat(ids(ledger, DuplicatePolicy.LATEST_PER_TICKET)).containsExactly("r1", "r3");
  }

  @Test
  void aChangedAnswerCountsAsItIsNowAndARetractedOneNotAtAll() {
    ResponseLedger ledger =
        ResponseLedger.of(List.of(received("r1", "a", 5, 9), received("r1", "a", 0, 3)));
    assertThat(ledger.selected(DuplicatePolicy.ALL).get(0).point("recommend")).hasValue(9);
    ResponseLedger gone =
        ResponseLedger.empty().plus(new ResponseFact.Retracted("r1")).then(ledger);
    assertThat(gone.selected(DuplicatePolicy.ALL)).isEmpty();
    assertThat(gone.responses()).isEmpty();
  }

  @Test
  void twoContentsAtOneTimeAreRefused() {
    List<ResponseFact> facts = List.of(received("r1", "a", 0, 3), received("r1", "a", 0, 4));
    assertThatThrownBy(() -> ResponseLedger.of(facts))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("feedback.response.conflict");
  }

  @Test
  void responsesWithoutACustomerAlwaysCount() {
    Response anonymous =
        Response.builder()
            .id("x1")
            .surveyId("nps")
            .version(1)
            .at(MONDAY)
            .status(ResponseStatus.PARTIAL)
            .build();
    ResponseLedger ledger =
        ResponseLedger.of(
            List.of(
                new ResponseFact.Received(anonymous),
                new ResponseFact.Received(Response.builder().from(anonymous).id("x2").build())));
    assertThat(ids(ledger, DuplicatePolicy.LATEST_PER_CUSTOMER)).containsExactly("x1", "x2");
  }

  @Test
  void dismissedOnesAreCountedApart() {
    Response dismissed =
        Response.builder()
            .id("d")
            .surveyId("nps")
            .version(1)
            .customerId("a")
            .at(MONDAY.plusSeconds(1))
            .status(ResponseStatus.DISMISSED)
            .build();
    ResponseLedger ledger =
        ResponseLedger.of(List.of(new ResponseFact.Received(dismissed), received("r1", "a", 0, 3)));
    assertThat(ids(ledger, DuplicatePolicy.LATEST_PER_CUSTOMER)).containsExactly("r1");
    assertThat(ledger.dismissed()).isEqualTo(1);
  }

  @Test
  void aDismissedResponseHasNoAnswer() {
    Response.Builder builder =
        Response.builder()
            .id("d")
            .surveyId("nps")
            .version(1)
            .at(MONDAY)
            .status(ResponseStatus.DISMISSED)
            .putAnswers("recommend", new Answer.Given(0));
    assertThatThrownBy(builder::build).hasMessageContaining("feedback.response.dismissed");
  }

  @Test
  void erasingForgetsTheWordsAndKeepsThePoints() {
    Response spoken =
        Response.builder()
            .from(response("r1", "a", 0, 3))
            .putTexts("words", Personal.of("my name is Anna"))
            .build();
    Response erased = spoken.erased();
    assertThat(erased.texts().get("words")).isEqualTo(Personal.tombstone());
    assertThat(erased.answers()).isEqualTo(spoken.answers());
    assertThat(erased.erased()).isEqualTo(erased);
    assertThat(spoken.toString()).doesNotContain("Anna");
  }

  @Test
  void ratesNameTheirDenominator() {
    ResponseTally tally =
        ResponseTally.empty()
            .with(ResponseStage.SENT, 1000)
            .with(ResponseStage.BOUNCED, 50)
            .with(ResponseStage.COMPLETE, 190)
            .with(ResponseStage.PARTIAL, 25);
    assertThat(tally.rate(ResponseRate.DELIVERY).share().orElseThrow().toDouble()).isEqualTo(0.95);
    assertThat(tally.rate(ResponseRate.OF_SENT).share().orElseThrow().toDouble()).isEqualTo(0.19);
    assertThat(tally.rate(ResponseRate.COMPLETE).share().orElseThrow().toDouble()).isEqualTo(0.2);
    assertThat(tally.rate(ResponseRate.WITH_PARTIAL).successes()).isEqualTo(215);
    assertThat(ResponseTally.empty().rate(ResponseRate.COMPLETE).share()).isEmpty();
    assertThat(ResponseTally.fromBytes(tally.toBytes())).isEqualTo(tally);
    assertThat(tally.plus(tally).minus(tally)).isEqualTo(tally);
    assertThatThrownBy(
            () -> ResponseTally.fromBytes(io.shopcare.measure.Tally.of("ELSE").toBytes()))
        .hasMessageContaining("feedback.response.stage");
  }
}
