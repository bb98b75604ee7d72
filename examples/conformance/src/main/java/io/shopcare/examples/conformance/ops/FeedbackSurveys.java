package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.feedback.score.NpsCounts;
import io.shopcare.feedback.score.NpsTally;
import io.shopcare.feedback.survey.Answer;
import io.shopcare.feedback.survey.DuplicatePolicy;
import io.shopcare.feedback.survey.Response;
import io.shopcare.feedback.survey.ResponseFact;
import io.shopcare.feedback.survey.ResponseLedger;
import io.shopcare.feedback.survey.ResponseRate;
import io.shopcare.feedback.survey.ResponseStage;
import io.shopcare.feedback.survey.ResponseStatus;
import io.shopcare.feedback.survey.ResponseTally;
import io.shopcare.feedback.survey.Scales;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who answered, and which answers count. */
final class FeedbackSurveys {

  private static final String ITEM = "recommend";

  private FeedbackSurveys() {}

  static List<Operation> all() {
    return List.of(
        new FeedbackKind(
            "responseRate",
            "{sent, bounced or delivered, complete, partial, confidence}: rates by their names",
            FeedbackSurveys::responseRate),
        new FeedbackKind(
            "dedupe",
            "{responses: [{id, customer, at, score}]}: scores by which responses count",
            FeedbackSurveys::dedupe),
        new FeedbackKind(
            "npsDismissed",
            "{promoters, passives, detractors, dismissed}: the score, dismissed ones left out",
            FeedbackSurveys::npsDismissed));
  }

  private static JsonNode responseRate(Input input) {
    long sent = input.get("sent").integer();
    long bounced =
        input
            .optional("delivered")
            .map(delivered -> Math.subtractExact(sent, delivered.integer()))
            .orElseGet(() -> input.get("bounced").integer());
    ResponseTally tally =
        ResponseTally.empty()
            .with(ResponseStage.SENT, sent)
            .with(ResponseStage.BOUNCED, bounced)
            .with(ResponseStage.COMPLETE, input.get("complete").integer())
            .with(ResponseStage.PARTIAL, input.optional("partial").map(Input::integer).orElse(0L));
    ObjectNode output = Answers.object();
    output.set("deliveredRate", Answers.number(tally.rate(ResponseRate.DELIVERY).share()));
    output.set("responseRateOfSent", Answers.number(tally.rate(ResponseRate.OF_SENT).share()));
    output.set("completesOverDelivered", Answers.number(tally.rate(ResponseRate.COMPLETE).share()));
    output.set(
        "withPartialsOverDelivered", Answers.number(tally.rate(ResponseRate.WITH_PARTIAL).share()));
    output.set(
        "wilsonOverDelivered",
        Answers.interval(tally.rate(ResponseRate.COMPLETE).wilson(Answers.confidence(input)), 1));
    return output;
  }

  /**
   * Without an identifier of its own a record is known by all that it says, so that a retried
   * delivery is one response.
   */
  private static JsonNode dedupe(Input input) {
    List<Response> rows = new ArrayList<>();
    input.get("responses").list(row -> rows.add(response(row, rows.size())));
    Set<String> seen = new HashSet<>();
    List<Response> once = new ArrayList<>();
    List<String> keys = input.get("responses").list(row -> row.optional("id").orElse(row).json());
    for (int i = 0; i < rows.size(); i++) {
      if (seen.add(keys.get(i))) {
        once.add(rows.get(i));
      }
    }
    ObjectNode output = Answers.object();
    output.set("latestPerCustomer", score(once, DuplicatePolicy.LATEST_PER_CUSTOMER));
    output.set("allResponses", score(rows, DuplicatePolicy.ALL));
    output.set("idempotentById", score(once, DuplicatePolicy.ALL));
    return output;
  }

  private static Response response(Input row, int index) {
    int score = FeedbackScores.answer(row.get("score"));
    return Response.builder()
        .id(String.format(Locale.ROOT, "%09d", index))
        .surveyId("nps")
        .version(1)
        .customerId(row.optional("customer").map(Input::text))
        .at(row.get("at").instant())
        .status(ResponseStatus.COMPLETE)
        .putAnswers(ITEM, new Answer.Given(Scales.ZERO_TO_TEN.requirePoint(score, "score")))
        .build();
  }

  private static JsonNode score(List<Response> responses, DuplicatePolicy policy) {
    List<ResponseFact> facts = new ArrayList<>();
    responses.forEach(response -> facts.add(new ResponseFact.Received(response)));
    NpsCounts counts =
        ResponseLedger.of(facts).selected(policy).stream()
            .collect(NpsTally.collector(response -> response.point(ITEM).orElseThrow()))
            .counts();
    ObjectNode output = Answers.object();
    output.put("promoters", counts.promoters());
    output.put("passives", counts.passives());
    output.put("detractors", counts.detractors());
    output.set("score", Answers.number(counts.value()));
    return output;
  }

  private static JsonNode npsDismissed(Input input) {
    NpsCounts counts =
        new NpsCounts(
            input.get("promoters").integer(),
            input.get("passives").integer(),
            input.get("detractors").integer());
    ObjectNode output = Answers.object();
    output.set("correct", Answers.number(counts.value()));
    return output;
  }
}
